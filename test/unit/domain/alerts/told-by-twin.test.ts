import { expect, it } from 'vitest';
import { type Alert, rowOf } from '../../../../src/domain/alerts/alert.ts';
import type { AlertKind } from '../../../../src/domain/alerts/ledger-row.ts';
import { toldByTwins } from '../../../../src/domain/alerts/told-by-twin.ts';
import { SECOND } from '../../../../src/domain/units.ts';
import { beijing } from '../../../support/cases.ts';

const DEADLINE = beijing('2026-11-23 14:00');
const NOW = { claim: 'run', now: DEADLINE };

function alertOf(caseId: string, kind: AlertKind, of: string | number): Alert {
  const rest = { severity: 'B', step: null, deadline: null, at: DEADLINE, isSevere: false, silent: null };
  return { ...rest, id: `${caseId}|${kind}|${of}`, kind, caseId, label: caseId };
}
/**
 * How many rows an alert of `rt/7` takes over from its twin, to which it was told; each with what it was computed for.
 */
function inherited(kind: AlertKind, of: string | number, told: string | number): number {
  const row = rowOf(alertOf('export/7', kind, told), {
    claimedAt: DEADLINE,
    claim: 'run',
    state: 'fired',
    why: 'on-time',
    told: { notice: 'n', as: 'single', on: 'desktop' },
  });
  return toldByTwins([alertOf('rt/7', kind, of)], [row], () => ['export/7'], NOW).length;
}

it('a deadline that was told of a twin is not told again, also where an export cut its seconds', () => {
  expect(inherited('deadline-passed', DEADLINE + 20 * SECOND, DEADLINE)).toBe(1);
  expect(inherited('deadline-passed', DEADLINE + 60 * SECOND, DEADLINE)).toBe(0);
});

it('that a case is theirs is news to an agent, though another was told it whose name is the next number', () => {
  expect(inherited('case-assigned', '10046', '10045')).toBe(0);
  expect(inherited('case-assigned', '10045', '10045')).toBe(1);
});
