import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VAULT_CHUNK } from '../../../../../src/contract/vault.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { createFilesConnector } from '../../../../../src/main/sync/connectors/files/connector.ts';
import type { FileReader } from '../../../../../src/main/sync/connectors/files/file-reader.ts';
import { type Inbox, openInbox } from '../../../../../src/main/sync/connectors/files/inbox.ts';
import { createReadingSession } from '../../../../../src/main/sync/connectors/files/reading-session.ts';
import { beijing } from '../../../../support/cases.ts';
import { csv, filesSource } from './support/exports.ts';

const MONDAY = beijing('2026-11-23 18:00');
const TUESDAY = beijing('2026-11-24 18:00');
const MANY = Array.from({ length: VAULT_CHUNK + 5 }, (_, at) => `CS-${at},,B,open,2026-11-23 09:00,,`);
const ENDED = { code: 'file-reading-ended', subject: 'many.csv', detail: 'the reading process ended (15)' };

let folder: string;
let inbox: Inbox;
/** How many more reading processes are ended while they read a page, the first one apart. */
let ends: number;
let onEnd: () => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-files-'));
  inbox = openInbox(join(folder, 'inbox'));
  ends = 0;
  onEnd = () => {};
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A reading process that the system may end. */
function startReader(): FileReader {
  const session = createReadingSession();
  return {
    async ask(request) {
      if (request.op !== 'cases' || request.from === 0 || ends === 0) return session.answer(request) as never;
      ends -= 1;
      // Not before it is waited for.
      await setImmediate();
      onEnd();
      throw new ConnectorError('file-reading-ended', '', 'the reading process ended (15)');
    },
    close: () => {},
  };
}

/** A connector that goes on where its last pull ended; a pull answers what it told, or throws. */
function connected(watchedFolder: string | null = null) {
  const connector = createFilesConnector({ source: filesSource({ watchedFolder }), inbox, startReader });
  let cursor: string | null = null;
  return async (signal = new AbortController().signal) => {
    const told: number[] = [];
    for await (const page of connector.pull(cursor, signal)) {
      told.push(page.changes.length);
      cursor = page.cursor;
    }
    return { told, ...connector.standing?.() };
  };
}

describe('a file whose reading process is ended', () => {
  const give = () => inbox.put('exports', { name: 'many.csv', writtenAt: MONDAY, bytes: csv(...MANY) });
  const waiting = async () => (await inbox.list('exports')).map(({ name }) => name);

  it('is kept, and the next pull goes on where it was', async () => {
    const pull = connected();
    await give();
    ends = 1;
    await expect(pull()).rejects.toMatchObject({ problem: ENDED });
    expect(await waiting()).toEqual(['many.csv']);
    expect(await pull()).toEqual({ told: [5], asOf: MONDAY, problem: null });
    expect(await waiting()).toEqual([]);
  });

  it('is given up when that comes to nothing again, and holds up no other', async () => {
    const pull = connected();
    await give();
    await inbox.put('exports', {
      name: 'tuesday.csv',
      writtenAt: TUESDAY,
      bytes: csv('CS-X,,B,open,2026-11-23 09:00,,'),
    });
    ends = 2;
    await expect(pull()).rejects.toMatchObject({ problem: ENDED });
    expect(await pull()).toEqual({ told: [1], asOf: TUESDAY, problem: ENDED });
    expect(await waiting()).toEqual([]);
  });

  it('is kept however often it is ended with the program', async () => {
    await give();
    for (let times = 0; times < 3; times += 1) {
      const quitting = new AbortController();
      ends = 1;
      onEnd = () => quitting.abort(new Error('quitting'));
      await expect(connected()(quitting.signal)).rejects.toThrow('quitting');
      expect(await waiting()).toEqual(['many.csv']);
    }
  });

  it('in a watched folder is read once more as it is, and then not until it is written again', async () => {
    const pull = connected(folder);
    await writeFile(join(folder, 'many.csv'), csv(...MANY));
    await utimes(join(folder, 'many.csv'), MONDAY / 1000, MONDAY / 1000);
    await pull();
    ends = 2;
    await expect(pull()).rejects.toMatchObject({ problem: ENDED });
    for (let looks = 0; looks < 2; looks += 1)
      expect(await pull()).toMatchObject({ told: [], problem: ENDED });
    expect(ends).toBe(0);
  });

  it('in a watched folder goes on where it was', async () => {
    const pull = connected(folder);
    await writeFile(join(folder, 'many.csv'), csv(...MANY));
    await pull();
    ends = 1;
    await expect(pull()).rejects.toMatchObject({ problem: ENDED });
    expect(await pull()).toMatchObject({ told: [5], problem: null });
  });
});
