import type { CaseEvent } from '../../../../domain/cases/case.ts';

/**
 * The id of a change of severity: by what it came after, which a command knows as well as a pull. By when it was seen
 * it would have another one after whatever else comes of the ticket meanwhile.
 */
export function severityEventId(ticket: string, events: readonly CaseEvent[]): string {
  return `azure:${ticket}:severity-after:${lastSeverity(events)?.at}`;
}

/** The id of a closing: by the opening, or the opening again, that it ends. */
export function closedEventId(ticket: string, events: readonly CaseEvent[]): string {
  const opening = events.findLast(({ kind }) => kind === 'opened' || kind === 'reopened');
  return `azure:${ticket}:closing-of:${opening?.at}`;
}

/** The id of an opening again: by the closing that it ends. */
export function reopenedEventId(ticket: string, events: readonly CaseEvent[]): string {
  return `azure:${ticket}:reopening-of:${events.findLast(({ kind }) => kind === 'closed')?.at}`;
}

/** What last gave a case its severity. */
export function lastSeverity(events: readonly CaseEvent[]) {
  return events.findLast((event) => event.kind === 'severity-changed' || event.kind === 'opened');
}
