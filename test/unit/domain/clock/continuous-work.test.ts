import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { continuousWorkOn, SILENT_AFTER_MS } from '../../../../src/domain/clock/continuous-work.ts';
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

describe('such a case is silent', () => {
  it.each([
    { after: 'an hour to the second', untouchedMs: SILENT_AFTER_MS, isSilent: false },
    { after: 'more than an hour', untouchedMs: SILENT_AFTER_MS + 1, isSilent: true },
    { after: 'a touch that is stamped in the future', untouchedMs: -HOUR, isSilent: false },
  ])('after $after: $isSilent', ({ untouchedMs, isSilent }) => {
    const subject = caseOpened(
      OPENED,
      { severity: 'A' },
      { updatedAt: NOW - untouchedMs, events: [answered] },
    );
    const work = continuousWorkOn(subject, caseClock(subject, publishedPolicies), NOW);
    expect(work).toEqual({ untouchedMs: Math.max(0, untouchedMs), hasOwner: false, isSilent });
  });
});
