import { DateTime } from 'luxon';
import { BEIJING } from '../domain/calendar/zone.ts';
import type { CaseEvent } from '../domain/cases/case.ts';
import { type CaseClock, caseClock } from '../domain/clock/case-clock.ts';
import { readClock } from '../domain/clock/reading.ts';
import { type Span, spansOf } from '../domain/clock/spans.ts';
import { type PolicyBook, policyBook } from '../domain/policy/policy-book.ts';
import { publishedPolicies } from '../domain/policy/published.ts';
import { type EpochMs, SECOND } from '../domain/units.ts';
import { joinPauses } from './pauses.ts';
import type { ClockRequest } from './request.ts';

/** The line that answers a request. Instants are ISO 8601 in Beijing time, durations whole seconds. */
export function answerOf(request: ClockRequest): object {
  const book = request.policy === undefined ? publishedPolicies : onlyVersion(request.policy);
  const events = historyOf(request);
  const clockAt = (now: EpochMs) =>
    caseClock({ openedAt: request.openedAt, events: events.filter(({ at }) => at <= now) }, book);
  const clock = caseClock({ openedAt: request.openedAt, events }, book);
  return {
    id: request.id,
    target: clock.targetMs / SECOND,
    deadline: iso(clock.deadline),
    provisional: clock.isProvisional,
    remarks: clock.remarks,
    at: request.at.map((now) => readingAt(clockAt(Math.max(now, request.openedAt)), now)),
    receipt: receiptOf(clock.respondedAt === null ? clock : clockAt(clock.respondedAt)),
  };
}

/** The clock as it stood at `now`: what happened later was not known. */
function readingAt(clock: CaseClock, now: EpochMs): object {
  const { state, remainingMs, isOpen, nextOpening, nextClosing } = readClock(clock, now);
  return {
    now: iso(now),
    state,
    remaining: Math.floor(remainingMs / SECOND),
    open: isOpen,
    nextOpen: iso(nextOpening),
    nextClose: iso(nextClosing),
  };
}

/** Every span up to the deadline; without one, up to where the clock was paused. */
function receiptOf(clock: CaseClock): readonly object[] {
  const until = clock.deadline ?? clock.phases.at(-1)?.start ?? clock.openedAt;
  return spansOf(clock, until).map(lineOf);
}

function lineOf(span: Span): object {
  const { kind, start, end } = span;
  const length = { kind, start: iso(start), end: iso(end), seconds: Math.floor((end - start) / SECOND) };
  if (span.kind === 'counted') {
    const why = span.reason === null ? {} : { reason: span.reason.kind, name: span.reason.name };
    return { ...length, severity: span.severity, ...why };
  }
  const { kind: reason, ...detail } = span.reason;
  return { ...length, reason, ...('reason' in detail ? { pausedFor: detail.reason } : detail) };
}

function historyOf(request: ClockRequest): CaseEvent[] {
  const { severity, serviceType, plan, openedAt } = request;
  return [
    { id: 'opened', at: openedAt, kind: 'opened', severity, serviceType, plan },
    ...joinPauses(request.pauses),
    // The same event told twice is one event, as from any other source.
    ...request.events.map((event): CaseEvent => ({ ...event, id: `event ${JSON.stringify(event)}` })),
  ];
}

function onlyVersion(version: string): PolicyBook {
  const policies = publishedPolicies.versions.filter((policy) => policy.version === version);
  return policyBook(policies, publishedPolicies.calendar);
}

function iso(at: EpochMs): string;
function iso(at: EpochMs | null): string | null;
function iso(at: EpochMs | null): string | null {
  if (at === null) return null;
  return DateTime.fromMillis(at, { zone: BEIJING }).startOf('second').toISO({
    suppressMilliseconds: true,
  });
}
