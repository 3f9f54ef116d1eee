import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PLAIN_ARRANGEMENT, PLAIN_VIEWS } from '../../../../src/contract/board-view.ts';
import { openViewsFile } from '../../../../src/main/settings/views-file.ts';
import { freshFolder } from '../../../support/fresh-folder.ts';

const fresh = async () => join(await freshFolder(), 'views.json');
const unbroken = () => expect.unreachable();

test('without a file the board is plain, and what is written is there at the next start', async () => {
  const path = await fresh();
  const first = await openViewsFile(path, 0, unbroken);
  expect(first.current()).toEqual(PLAIN_VIEWS);
  const lanes = { ...PLAIN_VIEWS, arrangement: { ...PLAIN_ARRANGEMENT, layout: 'lanes' as const } };
  await Promise.all([first.write(() => PLAIN_VIEWS), first.write(() => lanes)]);
  expect((await openViewsFile(path, 0, unbroken)).current()).toEqual(lanes);
});

test('a file that cannot be read is kept beside, and the board starts plain', async () => {
  const path = await fresh();
  await writeFile(path, '{"version": 1, "saved"');
  const onBroken = vi.fn();
  const views = await openViewsFile(path, 7, onBroken);
  expect(views.current()).toEqual(PLAIN_VIEWS);
  expect(onBroken).toHaveBeenCalledOnce();
  await views.write(() => PLAIN_VIEWS);
  expect(await readFile(`${path}.unreadable-7`, 'utf8')).toBe('{"version": 1, "saved"');
  expect(await readdir(join(path, '..'))).toHaveLength(2);
});

test('a board that was left before there was an order but urgency is by urgency, and its views are kept', async () => {
  const path = await fresh();
  const { sort: _, ...before } = { ...PLAIN_ARRANGEMENT, layout: 'lanes' as const };
  const saved = [{ id: 'v', name: 'Lanes', arrangement: before }];
  await writeFile(path, JSON.stringify({ ...PLAIN_VIEWS, arrangement: before, saved }));
  const views = (await openViewsFile(path, 0, unbroken)).current();
  expect(views.arrangement).toEqual({ ...before, sort: null });
  expect(views.saved).toEqual([{ id: 'v', name: 'Lanes', arrangement: { ...before, sort: null } }]);
});

test('views of before what is due soon was a state of its own still show it where they show what runs', async () => {
  const path = await fresh();
  const { plans: _, customers: __, queues: ___, ...filter } = PLAIN_ARRANGEMENT.filter;
  const asking = (states: string[]) => ({ ...PLAIN_ARRANGEMENT, filter: { ...filter, states } });
  const saved = [{ id: 'v', name: 'Late', arrangement: asking(['breached']) }];
  const before = { version: 1, arrangement: asking(['running']), saved, startId: null };
  await writeFile(path, JSON.stringify(before));
  const views = await openViewsFile(path, 0, unbroken);
  const after = (states: string[]) => ({
    ...PLAIN_ARRANGEMENT,
    filter: { ...PLAIN_ARRANGEMENT.filter, states },
  });
  expect(views.current().arrangement).toEqual(after(['critical', 'running']));
  expect(views.current().saved[0]?.arrangement).toEqual(after(['breached']));
  await views.write((kept) => kept);
  expect((await openViewsFile(path, 0, unbroken)).current()).toEqual(views.current());
});
