import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../../../src/domain/alerts/case-alerts.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { CommandAction, CommandState } from '../../../../src/domain/cases/command.ts';
import { withCommands } from '../../../../src/domain/cases/with-commands.ts';
import { caseClock, clockHeldAt } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { command, onCase } from '../../../support/commands.ts';

/** Severity B: four hours. */
const OPENED = beijing('2026-11-23 10:00');
const DEADLINE = OPENED + 4 * HOUR;
const GIVEN = OPENED + HOUR;
const subject = stored(caseOpened(OPENED));
const REPLY: CommandAction = { kind: 'reply', text: 'We are on it.' };

/** The case with something given at `at`, and how far that is. */
const withGiven = (action: CommandAction, state: CommandState = 'queued', at = GIVEN) =>
  withCommands(subject, [onCase(command(at, action), { state, eventIds: ['told'] })]);
const stateAt = (shown: ReturnType<typeof withGiven>, now: number) => {
  const clock = clockHeldAt(caseClock(shown, publishedPolicies), now);
  return [readClock(clock, now).state, clock.respondedAt];
};

const listener = {
  settings: DEFAULT_ALERT_SETTINGS,
  agent: null,
  agentSince: null,
  watchedSince: 0,
  isExport: false,
  now: DEADLINE,
};
const deadlineAlerts = (shown: typeof subject) =>
  alertsOf(shown, caseClock(shown, publishedPolicies), listener).filter(({ kind }) =>
    kind.startsWith('deadline'),
  );

describe('what is not sent counts until the deadline has passed without it', () => {
  it('a reply: the case is met while it can still be, and then breached and unanswered', () => {
    const shown = withGiven(REPLY);
    expect(stateAt(shown, DEADLINE)).toEqual(['met', GIVEN]);
    expect(stateAt(shown, DEADLINE + 1)).toEqual(['breached', null]);
  });

  it('a pause and a closing: the help desk’s clock ran on', () => {
    const pause: CommandAction = { kind: 'pause', reason: 'waiting-for-customer' };
    for (const action of [pause, { kind: 'resolve' } as const]) {
      expect(stateAt(withGiven(action), DEADLINE)).toEqual(['paused', null]);
      expect(stateAt(withGiven(action), DEADLINE + 1)).toEqual(['breached', null]);
    }
  });

  it('one that is being sent, or was, counts: it may be there', () => {
    for (const state of ['sending', 'sent'] as const)
      expect(stateAt(withGiven(REPLY, state), DEADLINE + HOUR)).toEqual(['met', GIVEN]);
  });

  it('one that was given after the deadline claims nothing untrue, and counts', () => {
    const late = DEADLINE + MINUTE;
    expect(stateAt(withGiven(REPLY, 'queued', late), late + HOUR)).toEqual(['breached', late]);
  });
});

describe('a case that was logged here has no help desk to reach: what is done to it counts at once and for good', () => {
  const intake = { channel: 'phone', contact: '', notes: '' } as const;
  const reply = onCase(command(DEADLINE - 3 * SECOND, REPLY));
  const shown = withCommands({ ...subject, intake }, [reply]);
  it('a reply in the last seconds is in time, though it can still be taken back after the deadline', () => {
    expect(stateAt(shown, DEADLINE + 1)).toEqual(['met', DEADLINE - 3 * SECOND]);
  });
  it('and no alert says that the deadline has passed', () => {
    expect(deadlineAlerts(shown)).toEqual([]);
    expect(deadlineAlerts(withCommands(subject, [reply]))).toHaveLength(1);
  });
});

it('a reading of it holds no longer than that', () => {
  const clock = caseClock(withGiven(REPLY), publishedPolicies);
  expect(readClock(clock, GIVEN).until).toBe(DEADLINE + 1);
  const told = caseClock(withGiven(REPLY, 'sent'), publishedPolicies);
  expect(readClock(told, GIVEN).until).toBeNull();
});

it('of its alerts that of the passed deadline is left, under the id that it has without the reply', () => {
  const [passed] = deadlineAlerts(subject).filter(({ kind }) => kind === 'deadline-passed');
  expect(deadlineAlerts(withGiven(REPLY)).map(({ id, at, deadline }) => ({ id, at, deadline }))).toEqual([
    { id: passed?.id, at: DEADLINE + 1, deadline: DEADLINE },
  ]);
  expect(deadlineAlerts(withGiven(REPLY, 'sent'))).toEqual([]);
});
