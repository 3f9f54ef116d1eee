import { beforeEach, describe, expect, it } from 'vitest';
import { DONE, refused } from '../../../../src/contract/outcome.ts';
import type { Source } from '../../../../src/contract/source.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../src/contract/sources/request-tracker.ts';
import { NEW_SOURCE_ID } from '../../../../src/contract/sources/source-names.ts';
import { createSources, type SourcesWorld } from '../../../../src/main/sync/sources.ts';
import { caseOpened } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';

const NEW = {
  kind: 'request-tracker',
  id: NEW_SOURCE_ID,
  name: '上海服务台',
  address: 'https://rt.example.com/rt',
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 30,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
} satisfies Source;

let vault: InProcessVault;
let kept: readonly Source[];
beforeEach(async () => {
  vault = await openInProcessVault();
  kept = [];
});

/** The connections of the console, over a store that may hold the cases of former ones. */
function sources() {
  const secrets = new Map<string, string>();
  const world: Partial<SourcesWorld> = {
    settings: {
      current: () => ({ sources: kept, pausedSources: [] }),
      write: async (change: (settings: { sources: readonly Source[] }) => { sources: readonly Source[] }) => {
        kept = change({ sources: kept }).sources;
      },
    } as unknown as SourcesWorld['settings'],
    secrets: {
      of: (id: string) => secrets.get(id) ?? null,
      put: async (id: string, secret: string) => void secrets.set(id, secret),
    } as unknown as SourcesWorld['secrets'],
    vault,
    sample: null,
    mayKeep: () => true,
    onChanged: () => {},
  };
  return createSources(world as SourcesWorld);
}

/** Stores a case as a connection left it that was removed and kept its cases. */
const keepCase = (id: string, url: string | null) => {
  const [sourceId = ''] = id.split('/');
  const changes = [{ kind: 'told', case: caseOpened(0, {}, { id, sourceId, url }) } as const];
  return vault.request({ op: 'apply', sourceId, changes, setAside: [], cursor: null, now: 0 });
};

const save = async (source: Source) => {
  const outcome = await sources().save({ source, secret: 'token' });
  return outcome.ok ? outcome.sourceId : outcome;
};

describe('a new connection', () => {
  it('has an id of its own, whatever the page calls it', async () => {
    expect(await save(NEW)).toBe('desk');
    expect(await save({ ...NEW, id: 'made-up' })).toBe('desk-2');
    expect(kept.map(({ id }) => id)).toEqual(['desk', 'desk-2']);
  });

  it('does not inherit the cases that another help desk left under such an id', async () => {
    await keepCase('desk/12', 'https://other.example.com/Ticket/Display.html?id=12');
    await keepCase('desk-2/12', null);
    expect(await save(NEW)).toBe('desk-3');
  });

  it('goes on with those that the same help desk left', async () => {
    await keepCase('desk/12', 'https://rt.example.com/rt/Ticket/Display.html?id=12');
    await keepCase('desk-old/1', null);
    expect(await save(NEW)).toBe('desk');
  });

  it('never goes on with those of files: nothing says whether they are of the same desk', async () => {
    await keepCase('desk/1', null);
    const files = { kind: 'files', id: NEW_SOURCE_ID, name: '导出' } as unknown as Source;
    expect(await save(files)).toBe('desk-2');
  });

  it('is prepared under its id before it is kept', async () => {
    const prepared: unknown[] = [];
    await sources().save({ source: NEW, secret: 'token' }, async (id) => {
      prepared.push(id, kept.length);
      return DONE;
    });
    expect(prepared).toEqual(['desk', 0]);
    const failed = refused('not-kept');
    const second = { source: { ...NEW, id: 'other' }, secret: 'token' };
    expect(await sources().save(second, async () => failed)).toEqual(failed);
    expect(kept).toHaveLength(1);
  });
});

it('a connection that is kept keeps its id, whatever it is called now', async () => {
  expect(await save(NEW)).toBe('desk');
  await keepCase('desk/12', 'https://other.example.com/Ticket/Display.html?id=12');
  expect(await save({ ...NEW, id: 'desk', name: 'Shanghai' })).toBe('desk');
  expect(kept).toMatchObject([{ id: 'desk', name: 'Shanghai' }]);
});
