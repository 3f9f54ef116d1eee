import { expect, it } from 'vitest';
import { type Alert, rowOf } from '../../../../src/domain/alerts/alert.ts';
import type { AlertKind, LedgerRow } from '../../../../src/domain/alerts/ledger-row.ts';
import { toldByTwins } from '../../../../src/domain/alerts/told-by-twin.ts';
import { SECOND } from '../../../../src/domain/units.ts';
import { beijing } from '../../../support/cases.ts';

const DEADLINE = beijing('2026-11-23 14:00');
const NOW = { claim: 'run', now: DEADLINE };

function alertOf(caseId: string, kind: AlertKind, of: string | number): Alert {
  const rest = { severity: 'B', step: null, deadline: null, at: DEADLINE, isSevere: false, silent: null };
  return { ...rest, id: `${caseId}|${kind}|${of}`, kind, caseId, label: caseId };
}

/** The row of an alert that was told of a case; what came of it since, in `since`. */
function toldOf(
  caseId: string,
  kind: AlertKind,
  of: string | number,
  since: Partial<LedgerRow> = {},
): LedgerRow {
  const row = rowOf(alertOf(caseId, kind, of), {
    claimedAt: DEADLINE,
    claim: 'run',
    state: 'fired',
    why: 'on-time',
    told: { notice: 'n', as: 'single', on: 'desktop' },
  });
  return { ...row, ...since };
}

/** The rows that an alert of `rt/7` takes over from `rows`. */
function takenOver(kind: AlertKind, of: string | number, rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return toldByTwins([alertOf('rt/7', kind, of)], rows, () => ['export/7'], NOW).map(({ row }) => row);
}

/**
 * How many rows an alert of `rt/7` takes over from its twin, to which it was told; each with what it was computed for.
 */
function inherited(kind: AlertKind, of: string | number, told: string | number): number {
  return takenOver(kind, of, [toldOf('export/7', kind, told)]).length;
}

it('a deadline that was told of a twin is not told again, also where an export cut its seconds', () => {
  expect(inherited('deadline-passed', DEADLINE + 20 * SECOND, DEADLINE)).toBe(1);
  expect(inherited('deadline-passed', DEADLINE + 60 * SECOND, DEADLINE)).toBe(0);
});

it('that a case is theirs is news to an agent, though another was told it whose name is the next number', () => {
  expect(inherited('case-assigned', '10046', '10045')).toBe(0);
  expect(inherited('case-assigned', '10045', '10045')).toBe(1);
});

it('what a case told itself is not told again where its deadline moves by less than a minute', () => {
  const told = toldOf('rt/7', 'deadline-passed', DEADLINE);
  const later = (seconds: number) => takenOver('deadline-passed', DEADLINE + seconds * SECOND, [told]);
  expect(later(7).map(({ state, told }) => [state, told?.notice])).toEqual([['fired', 'n']]);
  expect(later(60)).toEqual([]);
});

it('what is still to be seen is taken over before what was taken back, and what was taken back stays so', () => {
  const takenBack = toldOf('rt/7', 'deadline-passed', DEADLINE, { state: 'withdrawn', why: 'changed' });
  const shown = toldOf('rt/7', 'deadline-passed', DEADLINE + 7 * SECOND);
  const of = DEADLINE + 9 * SECOND;
  const states = (rows: readonly LedgerRow[]) =>
    takenOver('deadline-passed', of, rows).map(({ state, why }) => [state, why]);
  expect(states([takenBack, shown])).toEqual([['fired', 'on-time']]);
  expect(states([takenBack])).toEqual([['withdrawn', 'changed']]);
});
