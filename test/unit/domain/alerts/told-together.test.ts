import { expect, it } from 'vitest';
import type { Alert } from '../../../../src/domain/alerts/alert.ts';
import type { Candidate } from '../../../../src/domain/alerts/candidates.ts';
import type { LedgerWhy } from '../../../../src/domain/alerts/ledger-row.ts';
import type { Presence } from '../../../../src/domain/alerts/situation.ts';
import { toldTogether } from '../../../../src/domain/alerts/told-together.ts';

const NOW = 1_000_000;
const presence: Presence = {
  run: 'run',
  awayUntil: 0,
  settledFrom: 0,
  reachableSince: 0,
  isFocusMode: false,
  isWatched: false,
  shownAt: [],
};
const told = (id: string, why: LedgerWhy): Candidate => {
  const alert: Alert = {
    id,
    kind: 'deadline-passed',
    caseId: id,
    label: id,
    severity: 'B',
    step: null,
    deadline: NOW - 1,
    at: NOW,
    isSevere: false,
    silent: null,
  };
  return { alert, row: null, why, isWaiting: false };
};

it.each([
  ['the one that may have been seen first', ['maybe-shown', 'quiet-hours', 'maybe-shown']],
  ['the one that may have been seen last', ['quiet-hours', 'maybe-shown', 'quiet-hours']],
] as const)('a digest tells what has its own reason: %s', (_, whys) => {
  const candidates = whys.map((why, place) => told(`${why} ${place}`, why));
  const { notices } = toldTogether(candidates, { now: NOW, presence });
  expect(new Set(notices.map(({ why }) => why))).toEqual(new Set(whys));
  for (const { as, why, alertIds } of notices) {
    expect(as).toBe('digest');
    expect(alertIds.every((id) => id.startsWith(why))).toBe(true);
  }
  expect(notices.flatMap(({ alertIds }) => alertIds)).toHaveLength(3);
});
