import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { continuousWorkOn, isSilent } from '../../../../src/domain/clock/continuous-work.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';

const OPENED = beijing('2026-11-23 10:00');
const NOW = OPENED + 5 * HOUR;
const answered: CaseEvent = { id: 'r', at: OPENED + HOUR, kind: 'responded', by: 'Agent 1' };
const lowered: CaseEvent = { id: 's', at: OPENED + 2 * HOUR, kind: 'severity-changed', severity: 'B' };

describe('work goes on continuously', () => {
  it.each([
    { on: 'an answered case of severity A', severity: 'A', events: [answered], isOpen: true, goesOn: true },
    { on: 'one that is not answered yet', severity: 'A', events: [], isOpen: true, goesOn: false },
    { on: 'one of severity B', severity: 'B', events: [answered], isOpen: true, goesOn: false },
    {
      on: 'one that was lowered since',
      severity: 'A',
      events: [answered, lowered],
      isOpen: true,
      goesOn: false,
    },
    { on: 'one that is closed', severity: 'A', events: [answered], isOpen: false, goesOn: false },
  ])('on $on: $goesOn', ({ severity, events, isOpen, goesOn }) => {
    const subject = caseOpened(OPENED, { severity }, { isOpen, events });
    const work = continuousWorkOn(subject, caseClock(subject, publishedPolicies), NOW);
    expect(work !== null).toBe(goesOn);
  });
});

describe('such a case', () => {
  it.each([
    { touched: 'three hours ago', sinceMs: 3 * HOUR, untouchedMs: 3 * HOUR },
    { touched: 'in the future, by its stamp', sinceMs: -HOUR, untouchedMs: 0 },
  ])('was touched $touched', ({ sinceMs, untouchedMs }) => {
    const subject = caseOpened(OPENED, { severity: 'A' }, { updatedAt: NOW - sinceMs, events: [answered] });
    const work = continuousWorkOn(subject, caseClock(subject, publishedPolicies), NOW);
    expect(work).toEqual({ untouchedMs, hasOwner: false });
  });

  it.each([
    { untouchedMs: HOUR, limitMs: HOUR, silent: false },
    { untouchedMs: HOUR + 1, limitMs: HOUR, silent: true },
    { untouchedMs: HOUR, limitMs: HOUR / 2, silent: true },
    { untouchedMs: HOUR, limitMs: 2 * HOUR, silent: false },
  ])('untouched for $untouchedMs of the $limitMs that its desk allows is silent: $silent', (row) => {
    expect(isSilent(row, row.limitMs)).toBe(row.silent);
  });
});
