import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detailWords, systemWords } from '../../../../../src/renderer/console/wording/system-words.ts';
import { words } from '../sample-cases.ts';

test.each([
  ['ENOSPC: no space left on device, write', 'The disk is full.', '磁盘已满。'],
  ['EACCES: permission denied, open', 'You do not have permission there.', '您没有相应的权限。'],
  ['EROFS: read-only file system, open', 'The disk is read-only.', '磁盘为只读。'],
  ['EBUSY: resource busy or locked, rename', 'Another program is using it.', '另一个程序正在使用它。'],
])('%s has plain words in both languages', (detail, en, zh) => {
  expect(systemWords(detail, words('en'))).toBe(en);
  expect(systemWords(detail, words('zh-CN'))).toBe(zh);
});

test('so has what the system says of a file that is not there, and of a folder in its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caseclock-system-words-'));
  const saying = (work: Promise<unknown>) =>
    work.then(
      () => expect.unreachable(),
      ({ message }: Error) => systemWords(message, words('en')),
    );
  expect(await saying(readFile(join(folder, 'gone')))).toBe('The file or folder is not there.');
  expect(await saying(writeFile(folder, ''))).toBe('There is a folder of that name.');
  await rm(folder, { recursive: true });
});

test('the code stays beside them, and what is no system’s is told as it was said', () => {
  const full = 'ENOSPC: no space left on device, write';
  expect(detailWords(full, words('en'))).toBe(`The disk is full. Details: ${full}`);
  expect(detailWords(full, words('zh-CN'))).toBe(`磁盘已满。详情：${full}`);
  expect(detailWords('RT: No space left', words('en'))).toBe('Details: RT: No space left');
  expect(detailWords('', words('en'))).toBe('');
});
