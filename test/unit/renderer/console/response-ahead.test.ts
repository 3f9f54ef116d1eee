import { describe, expect, test } from 'vitest';
import { alertsOf } from '../../../../src/domain/alerts/case-alerts.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import { shiftNote } from '../../../../src/domain/alerts/shift-note.ts';
import { resultsOf } from '../../../../src/domain/clock/day-results.ts';
import { scoreOf } from '../../../../src/domain/clock/moved-deadlines.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { urgentCases } from '../../../../src/main/tray/urgent-cases.ts';
import { countedAs, standingOf } from '../../../../src/renderer/console/board/counted.ts';
import { loadAfter } from '../../../../src/renderer/console/board/hours-load.ts';
import { nearingAfter } from '../../../../src/renderer/console/board/nearing.ts';
import { wallLeft } from '../../../../src/renderer/console/board/wall-left.ts';
import { ownersOf } from '../../../../src/renderer/console/wall/owners.ts';
import { wallCases } from '../../../../src/renderer/console/wall/wall-cases.ts';
import { entry, NOON, words } from './sample-cases.ts';

/** Two hours past the deadline of a case of severity B that was opened at noon. */
const LATE = NOON + 6 * HOUR;
const NEAR = 30 * MINUTE;
/** Such a case, whose answer is dated so. */
const read = (now: number, dated: number) =>
  entry({ events: [{ id: 'r', at: dated, kind: 'responded', by: 'Li Wei' }] }, now);

/** What each part of the program makes of it at `now`. */
function told(now: number, dated: number) {
  const one = read(now, dated);
  const { subject, clock } = one;
  const listener = {
    settings: DEFAULT_ALERT_SETTINGS,
    agent: null,
    agentSince: null,
    watchedSince: 0,
    isExport: false,
    now,
  };
  const [owner] = ownersOf([one], now, NEAR);
  return {
    section: one.section,
    standing: standingOf(one),
    isInHours: loadAfter(new Map(), [], [one]).size > 0,
    isNearing: nearingAfter([], [], [one], [one]).length > 0,
    hasWallLeft: wallLeft(one, now, words()) !== null,
    onWall: Object.values(wallCases([one], now, NEAR)).flat().length > 0,
    unansweredOfOwner: owner?.unanswered,
    inTray: urgentCases([{ subject, clock }], 5, now, NEAR).urgent.length > 0,
    hasDeadlineAlert: alertsOf(subject, clock, listener).some(({ kind }) => kind === 'deadline-passed'),
    inShiftNote: shiftNote([one], now).runsOn.length > 0,
  };
}

const WAITS = {
  section: 'due',
  standing: 'running',
  isInHours: true,
  isNearing: true,
  hasWallLeft: true,
  onWall: true,
  unansweredOfOwner: 1,
  inTray: true,
  hasDeadlineAlert: true,
  inShiftNote: true,
};
const ANSWERED = {
  section: 'answered',
  standing: 'answered',
  isInHours: false,
  isNearing: false,
  hasWallLeft: false,
  onWall: false,
  unansweredOfOwner: 0,
  inTray: false,
  hasDeadlineAlert: false,
  inShiftNote: false,
};

describe('a first response that is dated ahead means the same to board, tallies and alerts', () => {
  test('in time it counts at once: what is known has happened', () => {
    expect(told(NOON + HOUR, NOON + 3.5 * HOUR)).toEqual(ANSWERED);
    expect(told(NOON + HOUR, NOON + 4 * HOUR)).toEqual(ANSWERED);
  });

  test('past the deadline it does not: the case waits, and is breached meanwhile', () => {
    expect(told(NOON + HOUR, LATE)).toEqual(WAITS);
    const breached = {
      ...WAITS,
      section: 'breached',
      standing: 'breached',
      isInHours: true,
      hasWallLeft: false,
    };
    expect(told(NOON + 5 * HOUR, LATE)).toEqual(breached);
    const one = read(NOON + 5 * HOUR, LATE);
    expect(countedAs(one, NOON + 5 * HOUR, NEAR)).toBe('breached');
    expect(scoreOf(one.clock, NOON + 5 * HOUR)).toBe('breached');
    expect(resultsOf([one.clock], NOON, NOON + 5 * HOUR)).toMatchObject({ breached: 1, unanswered: 1 });
  });

  test('and from its instant on it is answered', () => {
    expect(told(LATE, LATE)).toEqual(ANSWERED);
  });
});
