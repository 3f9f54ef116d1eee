import { mkdtemp, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_FILE_BYTES } from '../../../../../src/contract/files.ts';
import type { FilesSource } from '../../../../../src/contract/sources/files.ts';
import { VAULT_CHUNK } from '../../../../../src/contract/vault.ts';
import { createFilesConnector } from '../../../../../src/main/sync/connectors/files/connector.ts';
import type { FileReader } from '../../../../../src/main/sync/connectors/files/file-reader.ts';
import { type Inbox, openInbox } from '../../../../../src/main/sync/connectors/files/inbox.ts';
import { createReadingSession } from '../../../../../src/main/sync/connectors/files/reading-session.ts';
import { storePage } from '../../../../../src/main/sync/store-page.ts';
import { beijing } from '../../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../../support/in-process-vault.ts';
import { csv, filesSource, MAPPING } from './support/exports.ts';

const MONDAY = beijing('2026-11-23 18:00');
const TUESDAY = beijing('2026-11-24 18:00');
const DISK = 'CS-1,Slow disk,B,open,2026-11-23 09:00,,';

let folder: string;
let inbox: Inbox;
let vault: InProcessVault;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-files-'));
  inbox = openInbox(join(folder, 'inbox'));
  vault = await openInProcessVault();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The session that the reading process has, without the process. */
function startReader(): FileReader {
  const session = createReadingSession();
  return { ask: (request) => session.answer(request) as never, close: () => {} };
}

/** A connector on the store: each call is one pull that is stored as the engine stores it. */
function connected(source: FilesSource) {
  const connector = createFilesConnector({ source, inbox, startReader });
  return async (mayStore: (page: number) => boolean = () => true) => {
    const { cursor } = await vault.request({ op: 'read-cursor', sourceId: source.id });
    let page = 0;
    for await (const told of connector.pull(cursor, new AbortController().signal)) {
      page += 1;
      if (!mayStore(page)) throw new Error('the vault is gone');
      await storePage(source.id, told, { vault, clock: { now: () => TUESDAY }, onStored: () => {} });
    }
    return connector.standing?.();
  };
}

const given = (name: string, writtenAt: number, ...rows: string[]) =>
  inbox.put('exports', { name, writtenAt, bytes: csv(...rows) });
const stored = async () => (await vault.db.cases.toArray()).map(({ key, subject }) => `${key} ${subject}`);

describe('a file that is given', () => {
  it('is stored once, and is then no longer kept', async () => {
    const pull = connected(filesSource());
    await given('monday.csv', MONDAY, DISK);
    expect(await pull()).toEqual({ asOf: MONDAY, problem: null });
    expect(await stored()).toEqual(['CS-1 Slow disk']);
    expect(await inbox.list('exports')).toEqual([]);
  });

  it('a second time changes nothing', async () => {
    const pull = connected(filesSource());
    await given('monday.csv', MONDAY, DISK);
    await pull();
    const before = await vault.db.cases.toArray();
    await given('monday again.csv', MONDAY, DISK);
    await pull();
    expect(await vault.db.cases.toArray()).toEqual(before);
  });

  it('keeps of a row that cannot be read what is wrong with it: what stands there and what would be right', async () => {
    const pull = connected(filesSource());
    await given('monday.csv', MONDAY, DISK, 'CS-2,Slow tape,B,open,yesterday,,');
    await pull();
    expect(await vault.db.setAside.toArray()).toMatchObject([
      { caseId: 'exports/CS-2', row: { row: 3, found: 'yesterday', code: 'not-an-instant' } },
    ]);
  });

  it('has a row leave the list once its case can be read, whatever the corrected file is called', async () => {
    const pull = connected(filesSource());
    await given('monday.csv', MONDAY, DISK, 'CS-2,Slow tape,B,open,yesterday,,');
    await given('tuesday.csv', TUESDAY, DISK, 'CS-2,Slow tape,B,open,2026-11-23 09:00,,');
    await pull();
    expect(await vault.db.setAside.toArray()).toEqual([]);
  });

  it('has a row without an id leave the list when the file is read anew and has it no more', async () => {
    const pull = connected(filesSource());
    await given('export.csv', MONDAY, DISK, 'Total: 1,,,,,,', ',Slow tape,B,open,2026-11-23 09:00,,');
    await pull();
    const listed = async () => (await vault.db.setAside.toArray()).map(({ caseId }) => caseId);
    expect(await listed()).toEqual(['exports/Total: 1', 'exports/export.csv#4']);
    await given('export.csv', TUESDAY, DISK, ',Slow tape,B,open,2026-11-23 09:00,,');
    await pull();
    expect(await listed()).toEqual(['exports/Total: 1', 'exports/export.csv#3']);
  });

  it('that names a case twice keeps the case, and lists the other row by its place', async () => {
    const pull = connected(filesSource());
    await given('monday.csv', MONDAY, DISK, 'CS-1,Slow disk,B,open,yesterday,,');
    await pull();
    expect(await stored()).toEqual(['CS-1 Slow disk']);
    expect(await vault.db.setAside.toArray()).toMatchObject([{ caseId: 'exports/monday.csv#3' }]);
  });

  it('that the system does not let us read says so, holds up no other, and is kept to be tried again', async () => {
    const pull = connected(filesSource());
    await given('monday.csv', MONDAY, DISK);
    await given('tuesday.csv', TUESDAY, 'CS-2,Other,B,open,2026-11-23 09:00,,');
    const box = join(folder, 'inbox', 'exports');
    const [file] = await inbox.list('exports');
    const [bytes, elsewhere] = [join(box, `${file?.key}.bytes`), join(folder, 'elsewhere')];
    await rename(bytes, elsewhere);
    const problem = { code: 'file-unreadable', subject: 'monday.csv', detail: 'ENOENT' };
    expect(await pull()).toEqual({ asOf: TUESDAY, problem });
    expect(await stored()).toEqual(['CS-2 Other']);
    await rename(elsewhere, bytes);
    expect(await pull()).toEqual({ asOf: TUESDAY, problem: null });
    expect(await stored()).toEqual(['CS-1 Slow disk', 'CS-2 Other']);
  });

  it('updates the cases of an older one, whichever comes first', async () => {
    const pull = connected(filesSource());
    await given('tuesday.csv', TUESDAY, 'CS-1,Disk replaced,B,closed,2026-11-23 09:00,,');
    await pull();
    await given('monday.csv', MONDAY, DISK, 'CS-2,Other,B,open,2026-11-23 09:00,,');
    expect(await pull()).toEqual({ asOf: TUESDAY, problem: null });
    expect(await stored()).toEqual(['CS-1 Disk replaced', 'CS-2 Other']);
  });

  it('has its open cases told first: the board is whole before the rest', async () => {
    const closed = Array.from({ length: VAULT_CHUNK }, (_, at) => `CS-${at},,B,closed,2026-11-23 09:00,,`);
    await given('years.csv', MONDAY, ...closed, 'CS-9999,,B,open,2026-11-23 09:00,,');
    await expect(connected(filesSource())((page) => page < 2)).rejects.toThrow('the vault is gone');
    expect(await vault.db.cases.get('exports/CS-9999')).toMatchObject({ open: 1 });
  });

  describe('that is cut off', () => {
    const many = Array.from(
      { length: VAULT_CHUNK * 2 + 5 },
      (_, at) => `CS-${at},,B,open,2026-11-23 09:00,,`,
    );
    beforeEach(async () => {
      await given('many.csv', MONDAY, ...many);
      await expect(connected(filesSource())((page) => page < 2)).rejects.toThrow('the vault is gone');
      expect(await vault.db.cases.count()).toBe(VAULT_CHUNK);
    });

    it('goes on from there, counts on, and no case is there twice', async () => {
      const { cursor } = await vault.request({ op: 'read-cursor', sourceId: 'exports' });
      const connector = createFilesConnector({ source: filesSource(), inbox, startReader });
      const told: unknown[] = [];
      for await (const { changes, done, total } of connector.pull(cursor, new AbortController().signal)) {
        told.push([changes.length, done, total]);
      }
      expect(told).toEqual([
        [VAULT_CHUNK, VAULT_CHUNK * 2, many.length],
        [5, many.length, many.length],
      ]);
    });

    it('ends with every case, and is then no longer kept', async () => {
      await connected(filesSource())();
      expect(await vault.db.cases.count()).toBe(many.length);
      expect(await inbox.list('exports')).toEqual([]);
      expect(await connected(filesSource())()).toEqual({ asOf: MONDAY, problem: null });
    });

    it('is told from its start when it is mapped otherwise meanwhile', async () => {
      const other = filesSource({ mapping: { ...MAPPING, severities: { B: 'C' } } });
      await connected(other)();
      const severities = (await vault.db.cases.toArray()).map(({ events: [opened] }) => opened);
      expect(new Set(severities.map((event) => event && 'severity' in event && event.severity))).toEqual(
        new Set(['C']),
      );
    });

    it('goes on, too, after another file that was written before it', async () => {
      await given('older.csv', MONDAY - 1000, 'OLD-1,,B,open,2026-11-23 09:00,,');
      await connected(filesSource())();
      expect(await vault.db.cases.count()).toBe(many.length + 1);
    });
  });

  it('that cannot be read says so, holds up no other, and is not kept', async () => {
    const pull = connected(filesSource());
    await inbox.put('exports', {
      name: 'broken.json',
      writtenAt: MONDAY,
      bytes: new TextEncoder().encode('[{'),
    });
    await given('tuesday.csv', TUESDAY, DISK);
    expect(await pull()).toMatchObject({
      asOf: TUESDAY,
      problem: { code: 'file-unreadable', subject: 'broken.json' },
    });
    expect(await stored()).toEqual(['CS-1 Slow disk']);
    expect(await pull()).toEqual({ asOf: TUESDAY, problem: null });
  });
});

describe('a watched folder', () => {
  const write = async (name: string, content: string | Uint8Array, at: number) => {
    await writeFile(join(folder, name), content);
    await utimes(join(folder, name), at / 1000, at / 1000);
  };
  const watching = () => connected(filesSource({ watchedFolder: folder }));

  it('has a file read once it looks the same twice: one that is being written is waited for', async () => {
    const pull = watching();
    await write('export.csv', csv(DISK).slice(0, 30), MONDAY);
    await pull();
    await write('export.csv', csv(DISK), MONDAY + 1000);
    await pull();
    expect(await stored()).toEqual([]);
    await pull();
    expect(await stored()).toEqual(['CS-1 Slow disk']);
  });

  it('has each file read once, also after a restart, and again when it was written again', async () => {
    const first = watching();
    await write('export.csv', csv(DISK), MONDAY);
    await first();
    await first();
    await vault.db.cases.clear();
    const second = watching();
    await second();
    await second();
    expect(await stored()).toEqual([]);
    await write('export.csv', csv(DISK), TUESDAY);
    await second();
    await second();
    expect(await stored()).toEqual(['CS-1 Slow disk']);
  });

  it('passes over what is no export, and tells of one that cannot be read until it was written again', async () => {
    const pull = watching();
    await write('~$export.xlsx', 'open', MONDAY);
    await write('.hidden.csv', csv(DISK), MONDAY);
    await write('notes.pdf', csv(DISK), MONDAY);
    await write('broken.json', '[{', MONDAY);
    await pull();
    const problem = { code: 'file-unreadable', subject: 'broken.json' };
    for (let look = 0; look < 2; look += 1) expect(await pull()).toMatchObject({ problem });
    await write('broken.json', '[{"Number":"CS-9","Opened":"2026-11-23 09:00"}]', TUESDAY);
    await pull();
    expect(await pull()).toMatchObject({ problem: { code: 'column-missing', subject: 'Title' } });
    expect(await stored()).toEqual([]);
  });

  it('tells of an export that is too large, which holds up no other', async () => {
    const pull = watching();
    await write('years.csv', csv(DISK), MONDAY);
    await truncate(join(folder, 'years.csv'), LARGEST_FILE_BYTES + 1);
    await write('week.csv', csv(DISK), TUESDAY);
    await pull();
    const problem = {
      code: 'file-too-large',
      subject: 'years.csv',
      detail: `${LARGEST_FILE_BYTES + 1} bytes`,
    };
    for (let look = 0; look < 2; look += 1) expect(await pull()).toMatchObject({ problem });
    expect(await stored()).toEqual(['CS-1 Slow disk']);
    await rm(join(folder, 'years.csv'));
    expect(await pull()).toMatchObject({ problem: null });
  });

  it('has a file that is gone before it is read hold up no other', async () => {
    const connector = createFilesConnector({
      source: filesSource({ watchedFolder: folder }),
      inbox,
      startReader,
    });
    await write('a.csv', csv(DISK), MONDAY);
    await write('b.csv', csv('CS-2,Other,B,open,2026-11-23 09:00,,'), MONDAY + 1000);
    await write('c.csv', csv('CS-3,Third,B,open,2026-11-23 09:00,,'), MONDAY + 2000);
    const pull = () => connector.pull(null, new AbortController().signal);
    for await (const page of pull()) throw new Error(`not read yet: ${page.cursor}`);
    const told: string[] = [];
    for await (const { changes } of pull()) {
      told.push(...changes.map((change) => (change.kind === 'told' ? change.case.key : '')));
      await rm(join(folder, 'b.csv'), { force: true });
    }
    expect(told).toEqual(['CS-1', 'CS-3']);
  });

  it('knows nothing more of files that are there no more, so that what it keeps does not grow for ever', async () => {
    const pull = watching();
    for (const [day, at] of [
      ['monday', MONDAY],
      ['tuesday', TUESDAY],
    ] as const) {
      await write(`${day}.csv`, csv(DISK), at);
      await pull();
      await pull();
      await rm(join(folder, `${day}.csv`));
    }
    const { cursor } = await vault.request({ op: 'read-cursor', sourceId: 'exports' });
    expect(Object.keys(JSON.parse(cursor ?? '').done)).toEqual(['tuesday.csv']);
  });

  it('that is not there is told by its name alone', async () => {
    const pull = connected(filesSource({ watchedFolder: join(folder, 'secret', 'gone') }));
    await expect(pull()).rejects.toMatchObject({ problem: { code: 'folder-not-found', subject: 'gone' } });
  });
});
