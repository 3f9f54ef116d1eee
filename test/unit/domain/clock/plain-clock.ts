import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { type EpochMs, HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing } from '../support/case-of.ts';
import { type MinuteWalk, type PlainHours, walk } from '../support/minutes.ts';

/** The stretch that the oracle walks: a make-up Sunday, two holidays, a make-up Saturday. */
export const WALK_FROM = beijing('2026-09-17');
export const WALK_TO = beijing('2026-10-24');

const ALWAYS: PlainHours = { days: 'every-day', window: null };
const HOURS: Readonly<Record<string, PlainHours>> = {
  'technical-platform': { days: 'every-day', window: [540, 1440] },
  'technical-development': { days: 'business-days', window: [540, 1440] },
  billing: { days: 'business-days', window: [540, 1080] },
  consulting: { days: 'business-days', window: [540, 1080] },
  'icp-filing': { days: 'business-days', window: [540, 1080] },
};
const TARGETS: Readonly<Record<string, number>> = { A: 2 * HOUR, B: 4 * HOUR, C: 8 * HOUR };
const walks = new Map<PlainHours, MinuteWalk>();

/** What the policy makes of a case, found by living through it minute by minute. */
export interface PlainClock {
  /** When the target is used up under the last terms before the answer; `null` when that is never seen. */
  readonly deadline: EpochMs | null;
  readonly targetMs: number;
  /** Working time used up at each whole minute from the opening to the end of the walk. */
  usedAt(at: EpochMs): number;
}

/** Events at whole minutes, in order, without contradictions. */
export function liveThrough(events: readonly CaseEvent[]): PlainClock {
  const opened = events.find((event) => event.kind === 'opened');
  if (opened === undefined) throw new Error('not opened');
  const answeredAt = events.find(({ kind }) => kind === 'responded')?.at ?? WALK_TO;
  const terms = { severity: opened.severity, serviceType: opened.serviceType, plan: opened.plan };
  let isPaused = false;
  let used = 0;
  const usedBy: number[] = [];
  let left = [...events];
  for (let at = opened.at; at <= WALK_TO; at += MINUTE) {
    for (const event of left.filter((next) => next.at <= at && at <= answeredAt)) {
      if (event.kind === 'severity-changed') terms.severity = event.severity;
      if (event.kind === 'service-type-changed') terms.serviceType = event.serviceType;
      if (event.kind === 'plan-changed') terms.plan = event.plan;
      if (event.kind === 'paused' || event.kind === 'closed') isPaused = true;
      if (event.kind === 'resumed' || event.kind === 'reopened') isPaused = false;
    }
    left = left.filter((next) => next.at > at);
    usedBy.push(used);
    if (!isPaused && walkOf(terms).isOpen(Math.min(at, WALK_TO - MINUTE))) used += MINUTE;
  }
  const targetMs = TARGETS[severityOf(terms)] ?? 0;
  const reached = usedBy.findIndex((ms) => ms >= targetMs);
  return {
    targetMs,
    deadline: reached < 0 ? null : opened.at + reached * MINUTE,
    usedAt: (at) => usedBy[(at - opened.at) / MINUTE] ?? Number.NaN,
  };
}

interface PlainTerms {
  readonly severity: string;
  readonly serviceType: string;
  readonly plan: string;
}

/** Rule 7 in a line. */
function severityOf({ severity, serviceType, plan }: PlainTerms): string {
  return severity === 'A' && !(plan === 'premium' && serviceType.startsWith('technical')) ? 'B' : severity;
}

function walkOf(terms: PlainTerms): MinuteWalk {
  const hours = severityOf(terms) === 'A' ? ALWAYS : (HOURS[terms.serviceType] ?? ALWAYS);
  const known = walks.get(hours) ?? walk(hours, 'Asia/Shanghai', WALK_FROM, WALK_TO);
  walks.set(hours, known);
  return known;
}
