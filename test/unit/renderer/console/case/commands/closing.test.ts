import { expect, test } from 'vitest';
import { MINUTE } from '../../../../../../src/domain/units.ts';
import type { Entry } from '../../../../../../src/renderer/console/board/entry.ts';
import {
  isAskedBeforeClosing,
  unansweredOf,
} from '../../../../../../src/renderer/console/case/commands/closing.ts';
import { entry, NOON } from '../../sample-cases.ts';

const OPENED = NOON - 60 * MINUTE;
const open = entry({ openedAt: OPENED });
const answered = entry({
  openedAt: OPENED,
  events: [{ id: '1', at: NOON - MINUTE, kind: 'responded', by: 'Li Wei' }],
});
const paused = entry({
  openedAt: OPENED,
  events: [{ id: '1', at: NOON - MINUTE, kind: 'paused', reason: 'waiting-for-customer' }],
});
const times = (count: number, one: Entry) => Array.from({ length: count }, () => one);

test.each([
  ['one that was answered', [answered], false],
  ['one that nobody answered', [open], true],
  ['one that waits, and that nobody answered', [paused], true],
  ['a few that were answered', times(4, answered), false],
  ['many that were answered', times(5, answered), true],
  ['a few, one of them unanswered', [...times(2, answered), open], true],
  ['none', [], false],
] as const)('before resolving %s it is asked where a slip would hurt', (_, entries, isAsked) => {
  expect(isAskedBeforeClosing(entries)).toBe(isAsked);
});

test('the unanswered ones are counted, whether they run or wait', () => {
  expect(unansweredOf([answered, open, answered, paused])).toEqual([open, paused]);
});
