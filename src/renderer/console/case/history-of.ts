import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { CaseEvent } from '../../../domain/cases/case.ts';
import { inOrder } from '../../../domain/cases/event-order.ts';
import { makerOf } from '../../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../../domain/units.ts';

/**
 * A line of a case's history: an event, with the command that made it if an agent gave one here, or a command alone.
 */
export type HistoryItem = { readonly at: EpochMs; readonly command: OutboxEntry | null } & (
  | {
      readonly kind: 'event';
      readonly event: CaseEvent;
      /** The severity before it. */
      readonly before: string | null;
    }
  | { readonly kind: 'command'; readonly command: OutboxEntry }
);

/**
 * What happened to a case, oldest first: its events, and the commands that made none of them, such as notes, whom it
 * was given to, and what the help desk does not tell: who did it and why is kept all the same (policy rule 8). What was
 * dropped, refused or is in conflict did not happen.
 */
export function historyOf(
  events: readonly CaseEvent[],
  commands: readonly OutboxEntry[],
): readonly HistoryItem[] {
  const happened = commands.filter(
    ({ state }) => state === 'sent' || state === 'queued' || state === 'sending',
  );
  const makers = new Set<OutboxEntry>();
  let severity: string | null = null;
  const items = inOrder(events).map((event): HistoryItem => {
    const before = severity;
    if (event.kind === 'opened' || event.kind === 'severity-changed') severity = event.severity;
    const command = makerOf(event, happened) ?? null;
    if (command !== null) makers.add(command);
    return { kind: 'event', at: event.at, event, before, command };
  });
  const alone = happened
    .filter((one) => !makers.has(one))
    .map((command): HistoryItem => ({ kind: 'command', at: command.command.at, command }));
  return [...items, ...alone].sort((a, b) => a.at - b.at);
}
