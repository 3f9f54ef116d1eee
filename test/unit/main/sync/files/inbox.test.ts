import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Inbox, openInbox } from '../../../../../src/main/sync/connectors/files/inbox.ts';

const FILE = { name: 'monday.csv', writtenAt: 1, bytes: new Uint8Array([1]) };

let folder: string;
let inbox: Inbox;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-inbox-'));
  inbox = openInbox(join(folder, 'imports'));
  await inbox.put('exports', FILE);
  await writeFile(join(folder, 'settings.json'), 'kept');
});
afterEach(() => rm(folder, { recursive: true }));

it.each(['', '.', '..', '../other', 'exports/..', 'exports/', '/etc'])(
  'what is called "%s" is no source: nothing is forgotten, put or looked for there',
  async (sourceId) => {
    await expect(inbox.clear(sourceId)).rejects.toThrow('not the id of a source');
    await expect(inbox.put(sourceId, FILE)).rejects.toThrow('not the id of a source');
    await expect(inbox.list(sourceId)).rejects.toThrow('not the id of a source');
    await expect(inbox.drop(sourceId, 'settings')).rejects.toThrow('not the id of a source');
    expect((await readdir(folder)).sort()).toEqual(['imports', 'settings.json']);
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe('kept');
    expect(await inbox.list('exports')).toMatchObject([{ name: 'monday.csv' }]);
  },
);

it('what the desktop leaves among the imports is no source, and holds up nobody who reads them all', async () => {
  await writeFile(join(folder, 'imports', '.DS_Store'), 'of the desktop');
  await mkdir(join(folder, 'imports', '.hidden'));
  const found: string[] = [];
  for await (const { sourceId, name } of inbox.all()) found.push(`${sourceId} ${name}`);
  expect(found).toEqual(['exports monday.csv']);
});
