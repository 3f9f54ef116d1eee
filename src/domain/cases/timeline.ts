import type { CaseTerms } from '../policy/entitlement.ts';
import type { EpochMs } from '../units.ts';
import type { Case, CaseEvent } from './case.ts';
import { inOrder, type PauseReason, pausedAfter } from './event-order.ts';

/** A history that contradicts itself: what was left out, for the reader. */
export type HistoryRemark =
  | 'responded-before-opened'
  | 'resumed-while-not-paused'
  | 'paused-while-paused'
  | 'not-opened';

/** A stretch [start, end) in which nothing about the case changed; `end` is `null` for the last one. */
export interface Phase {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  readonly terms: CaseTerms;
  readonly paused: PauseReason | null;
}

/** A case's history, read: its phases since it was opened, without holes, and its first response. */
export interface Timeline {
  readonly openedAt: EpochMs;
  readonly respondedAt: EpochMs | null;
  readonly respondedBy: string | null;
  readonly phases: readonly Phase[];
  /** The phases up to the first response, the last one without an end: what comes later is not clocked. */
  readonly clockedPhases: readonly Phase[];
  readonly remarks: readonly HistoryRemark[];
}

const UNKNOWN_TERMS: CaseTerms = { severity: '', serviceType: '', plan: 'standard' };

/**
 * Reads the set of a case's events, told in any order and any number of times. Only the first response after
 * opening counts (policy rules 5 and 10). A contradiction is left out and remarked, never an error.
 */
export function timelineOf({ openedAt, events }: Pick<Case, 'openedAt' | 'events'>): Timeline {
  const ordered = inOrder(events);
  const remarks: HistoryRemark[] = [];
  const remark = (one: HistoryRemark) => {
    if (!remarks.includes(one)) remarks.push(one);
  };
  const phases: Phase[] = [];
  let clockedPhases: readonly Phase[] = phases;
  let responded: Extract<CaseEvent, { kind: 'responded' }> | null = null;
  const opened = ordered.find((event) => event.kind === 'opened');
  if (opened === undefined) remark('not-opened');
  let current: Phase = {
    start: opened?.at ?? openedAt,
    end: null,
    terms: opened === undefined ? UNKNOWN_TERMS : termsOf(opened),
    paused: null,
  };
  const first = current.start;

  for (const event of ordered) {
    if (event.kind === 'responded') {
      if (event.at < first) remark('responded-before-opened');
      else if (responded === null) {
        responded = event;
        clockedPhases = [...phases, current];
      }
      continue;
    }
    const isPaused = current.paused !== null && current.paused !== 'closed';
    if (event.kind === 'resumed' && !isPaused) remark('resumed-while-not-paused');
    if (event.kind === 'paused' && current.paused !== null) remark('paused-while-paused');
    const next = phaseAfter(current, event);
    if (next === current) continue;
    const start = Math.max(event.at, current.start);
    if (start > current.start) phases.push({ ...current, end: start });
    current = { ...next, start };
  }
  phases.push(current);
  return {
    openedAt: first,
    respondedAt: responded?.at ?? null,
    respondedBy: responded?.by ?? null,
    phases,
    clockedPhases,
    remarks,
  };
}

/** What the case asks for now. */
export function currentTerms(timeline: Timeline): CaseTerms {
  return timeline.phases.at(-1)?.terms ?? UNKNOWN_TERMS;
}

function termsOf({ severity, serviceType, plan }: Extract<CaseEvent, { kind: 'opened' }>): CaseTerms {
  return { severity, serviceType, plan };
}

/** The phase that `event` begins; the same object when it changes nothing. */
function phaseAfter(current: Phase, event: CaseEvent): Phase {
  switch (event.kind) {
    case 'severity-changed':
      return { ...current, terms: { ...current.terms, severity: event.severity } };
    case 'service-type-changed':
      return { ...current, terms: { ...current.terms, serviceType: event.serviceType } };
    case 'plan-changed':
      return { ...current, terms: { ...current.terms, plan: event.plan } };
    default: {
      const paused = pausedAfter(current.paused, event);
      return paused === current.paused ? current : { ...current, paused };
    }
  }
}
