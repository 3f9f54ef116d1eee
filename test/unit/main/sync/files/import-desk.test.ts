import { beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../../../src/contract/outcome.ts';
import type { ImportWorld } from '../../../../../src/main/sync/connectors/files/import-desk.ts';
import { createImportDesk } from '../../../../../src/main/sync/connectors/files/import-desk.ts';
import { answeredLater } from '../../../../support/answered-later.ts';
import { manualClock } from '../../../../support/manual-clock.ts';
import { filesSource } from './support/exports.ts';

vi.mock('electron/main', () => ({ BrowserWindow: {}, dialog: {} }));

const FULL = new Error('ENOSPC: no space left on device');
const NOT_KEPT = { ok: false, problem: { code: 'not-kept', detail: FULL.message } };

let saved: number;
beforeEach(() => {
  saved = 0;
});

/** A desk whose inbox does as `inbox` says. */
function deskWith(
  inbox: Partial<ImportWorld['inbox']>,
  startReader: () => unknown = () => ({ ask: async () => ({}), close: () => {} }),
) {
  const world = {
    inbox,
    startReader,
    async save(_: unknown, prepare: (sourceId: string) => Promise<Outcome>) {
      const prepared = await prepare('exports');
      if (!prepared.ok) return prepared;
      saved += 1;
      return { ok: true, sourceId: 'exports' };
    },
    whileStopped: (_: string, work: () => Promise<void>) => work(),
    clock: manualClock(0),
  };
  return createImportDesk(world as unknown as ImportWorld).handlers;
}

it('a file that the disk has no room for is not imported, says so, and can be imported by asking again', async () => {
  let isFull = true;
  const handlers = deskWith({
    async put() {
      if (isFull) throw FULL;
    },
  });
  const opening = await handlers['files:open-dropped']({
    name: 'a.csv',
    writtenAt: 1,
    bytes: new Uint8Array(),
  });
  const { fileId } = 'file' in opening ? opening.file : { fileId: '' };
  const question = { fileId, source: filesSource() };
  expect(await handlers['files:import'](question)).toMatchObject(NOT_KEPT);
  expect(saved).toBe(0);
  isFull = false;
  expect(await handlers['files:import'](question)).toMatchObject({ ok: true });
  expect(saved).toBe(1);
});

it('a file that is opened while another one is being taken up stays open', async () => {
  const { promise, resolve } = answeredLater<void>();
  const handlers = deskWith({ put: () => promise });
  const open = async (name: string) => {
    const opening = await handlers['files:open-dropped']({ name, writtenAt: 1, bytes: new Uint8Array() });
    return { fileId: 'file' in opening ? opening.file.fileId : '', source: filesSource() };
  };
  const importing = handlers['files:import'](await open('a.csv'));
  const next = await open('b.csv');
  resolve();
  expect(await importing).toMatchObject({ ok: true });
  expect(await handlers['files:import'](next)).toMatchObject({ ok: true });
});

it('an import that cannot be ended, as its files are held by another program, says so', async () => {
  const handlers = deskWith({ clear: () => Promise.reject(FULL) });
  expect(await handlers['files:cancel-import']({ sourceId: 'exports' })).toMatchObject(NOT_KEPT);
});

it('a file that cannot be opened in another form stays open as it was; one that can takes its place', async () => {
  const answers = [{}, new Error('unreadable'), {}];
  const closed: number[] = [];
  let readers = 0;
  const handlers = deskWith({}, () => {
    const reader = readers;
    readers += 1;
    return {
      ask: async () => {
        if (answers[reader] instanceof Error) throw answers[reader];
        return {};
      },
      close: () => closed.push(reader),
    };
  });
  const file = { name: 'a.csv', writtenAt: 1, bytes: new Uint8Array() };
  const opening = await handlers['files:open-dropped'](file);
  const { fileId } = 'file' in opening ? opening.file : { fileId: '' };
  const form = { encoding: null, hasHeading: true };
  expect(await handlers['files:reopen']({ fileId, form })).toMatchObject({ outcome: 'failed' });
  expect(closed).toEqual([1]);
  expect(await handlers['files:reopen']({ fileId, form })).toMatchObject({ outcome: 'opened' });
  expect(closed).toEqual([1, 0]);
  expect(await handlers['files:reopen']({ fileId, form })).toMatchObject({ outcome: 'failed' });
});
