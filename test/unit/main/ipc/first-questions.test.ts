import { beforeEach, expect, it } from 'vitest';
import { answerFirst, type FirstHandlers } from '../../../../src/main/ipc/first-questions.ts';

const refused: string[] = [];
const answer = answerFirst(
  { 'first-look:end': () => ({ ok: true }), 'sources:list': () => [] } as unknown as FirstHandlers,
  (what) => refused.push(what),
);
beforeEach(() => {
  refused.splice(0);
});

it('a first question is answered', async () => {
  expect(await answer('first-look:end', undefined)).toEqual({ ok: true });
  expect(await answer('sources:list', undefined)).toEqual([]);
  expect(refused).toEqual([]);
});

it('one that comes with an argument is refused, and so is any other', async () => {
  await expect(answer('sources:list', { all: true })).rejects.toThrow('refused');
  await expect(answer('toString', undefined)).rejects.toThrow('refused');
  expect(refused).toHaveLength(2);
});
