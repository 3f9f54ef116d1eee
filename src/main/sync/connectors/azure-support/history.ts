import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { CaseEvent } from '../../../../domain/cases/case.ts';
import { sameWord, type TermsReader } from '../../terms.ts';
import type { Seen } from './cursor.ts';
import { closedEventId, lastSeverity, reopenedEventId, severityEventId } from './event-ids.ts';

/** Whether Azure is done with a ticket of this status; it is a text like any other there. */
export function isClosed(status: string): boolean {
  return sameWord(status, 'closed');
}

/** Whether a ticket with this history is closed at the end of it. */
export function endsClosed(events: readonly CaseEvent[]): boolean {
  return doingAfter(events) === 'closed';
}

/**
 * `events`, a ticket's history so far, with what has come of its severity and status once it is `seen`; `terms` reads by
 * the mapping of `source`.
 */
export function historyWith(
  source: AzureSupportSource,
  terms: TermsReader,
  ticket: string,
  events: readonly CaseEvent[],
  { at, severity: word, status }: Seen,
): readonly CaseEvent[] {
  const severity = terms.severity(word).value;
  const id = severityEventId(ticket, events);
  const isChanged = severity !== lastSeverity(events)?.severity;
  const changes: readonly CaseEvent[] = isChanged ? [{ id, at, kind: 'severity-changed', severity }] : [];
  const ids = {
    id: `azure:${ticket}:status:${at}`,
    closedId: closedEventId(ticket, events),
    reopenedId: reopenedEventId(ticket, events),
  };
  return [...events, ...changes, ...transition(doingAfter(events), doingOf(status, source), { ...ids, at })];
}

type Doing = 'running' | 'paused' | 'closed';

function doingOf(status: string, { mapping }: AzureSupportSource): Doing {
  if (isClosed(status)) return 'closed';
  return mapping.pausedStatuses.some((word) => sameWord(word, status)) ? 'paused' : 'running';
}

function doingAfter(events: readonly CaseEvent[]): Doing {
  const last = events.findLast(({ kind }) => ['paused', 'resumed', 'closed', 'reopened'].includes(kind));
  return last?.kind === 'paused' || last?.kind === 'closed' ? last.kind : 'running';
}

function transition(
  before: Doing,
  now: Doing,
  {
    closedId,
    reopenedId,
    ...told
  }: Record<'id' | 'closedId' | 'reopenedId', string> & { readonly at: number },
): CaseEvent[] {
  if (before === now) return [];
  const paused = { ...told, kind: 'paused', reason: 'waiting-or-on-hold' } as const;
  if (now === 'closed') return [{ ...told, id: closedId, kind: 'closed' }];
  if (before === 'paused') return [{ ...told, kind: 'resumed' }];
  if (before === 'running') return [paused];
  const reopened = { ...told, id: reopenedId, kind: 'reopened' } as const;
  return now === 'paused' ? [reopened, paused] : [reopened];
}
