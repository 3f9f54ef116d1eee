import { beforeEach, expect, it } from 'vitest';
import { answerWith, type ConsoleHandlers } from '../../../../src/main/ipc/answer-question.ts';

let refused: string[] = [];
beforeEach(() => {
  refused = [];
});
const handlers: Partial<ConsoleHandlers> = { 'store:go-on': async () => ({ ok: true }) };
const answer = answerWith(handlers as ConsoleHandlers, (what) => refused.push(what));

it('a question goes to the handler of its channel', async () => {
  expect(await answer('store:go-on', undefined)).toEqual({ ok: true });
});

it('an argument that does not fit is refused, and the field is named', async () => {
  await expect(answer('alerts:case-seen', { caseId: 1 })).rejects.toThrow('does not fit');
  expect(refused).toEqual(['alerts:case-seen with caseId']);
});

it('what is answered first is refused here', async () => {
  await expect(answer('program:read', undefined)).rejects.toThrow('refused');
});

it('what is no channel of the contract is refused, the names that every object has among it', async () => {
  await expect(answer('no:channel', undefined)).rejects.toThrow('refused');
  await expect(answer('toString', undefined)).rejects.toThrow('refused');
  expect(refused).toEqual(['no:channel, which nobody answers', 'toString, which nobody answers']);
});
