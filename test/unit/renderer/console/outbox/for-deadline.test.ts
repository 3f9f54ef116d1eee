import { expect, test } from 'vitest';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import { withCommands } from '../../../../../src/domain/cases/with-commands.ts';
import { caseClock, clockHeldAt } from '../../../../../src/domain/clock/case-clock.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { isForDeadline } from '../../../../../src/renderer/console/outbox/for-deadline.ts';
import { beijing, caseOpened, stored } from '../../../../support/cases.ts';
import { command, onCase } from '../../../../support/commands.ts';

/** Severity B: four hours. */
const OPENED = beijing('2026-11-23 10:00');
const DEADLINE = OPENED + 4 * HOUR;
const REPLY: CommandAction = { kind: 'reply', text: 'We are on it.' };
const ANSWERED = { id: 'r', at: OPENED + MINUTE, kind: 'responded', by: 'Gao Ruoxi' } as const;

function isSaid(action: CommandAction, at: number, now: number, isAnswered = false): boolean {
  const subject = stored(caseOpened(OPENED));
  const told = isAnswered ? { ...subject, events: [...subject.events, ANSWERED] } : subject;
  const given = command(at, action);
  const clock = caseClock(withCommands(told, [onCase(given, { state: 'queued' })]), publishedPolicies);
  return isForDeadline(given, clockHeldAt(clock, now), now);
}

test('what waits has a deadline to be sent by where it was given in time and may still come too late', () => {
  const inTime = DEADLINE - HOUR;
  expect(isSaid(REPLY, inTime, inTime)).toBe(true);
  expect(isSaid(REPLY, inTime, DEADLINE + MINUTE), 'it came too late').toBe(true);
});

test('no deadline is told of what no deadline waits for', () => {
  const late = DEADLINE + HOUR;
  expect(isSaid(REPLY, late, late), 'the deadline had passed').toBe(false);
  expect(isSaid(REPLY, DEADLINE - HOUR, DEADLINE - HOUR, true), 'answered by somebody else').toBe(false);
  expect(isSaid({ kind: 'assign', owner: 'Li Wei' }, OPENED + HOUR, OPENED + HOUR), 'taking it').toBe(false);
});
