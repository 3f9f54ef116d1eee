import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTextFile } from '../../../../src/main/rules/read-text-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each<[string, string | Uint8Array, object]>([
  ['its text, as it is', '{ "name": "支持" }\n', { outcome: 'read', text: '{ "name": "支持" }\n' }],
  ['not one that is too large', 'x'.repeat(101), { outcome: 'failed', reason: 'too-large', detail: '100' }],
  [
    'not one in another encoding',
    Uint8Array.of(0xd6, 0xa7, 0xb3, 0xd6),
    { outcome: 'failed', reason: 'not-text' },
  ],
])('of a chosen file it takes %s', async (_, content, expected) => {
  const path = join(folder, 'chosen.json');
  await writeFile(path, content);
  expect(await readTextFile(path, 100)).toMatchObject({ ...expected, name: 'chosen.json' });
});

test('a file that cannot be read is a failure with the system’s words', async () => {
  const found = await readTextFile(join(folder, 'none.json'), 100);
  expect(found).toMatchObject({ outcome: 'failed', reason: 'unreadable', name: 'none.json' });
  expect(found).toHaveProperty('detail', expect.stringContaining('ENOENT'));
});
