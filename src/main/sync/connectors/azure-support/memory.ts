import type { EpochMs } from '../../../../domain/units.ts';
import { type Cursor, type Seen, withSeen, withTicket } from './cursor.ts';
import type { Ticket } from './wire.ts';

/** What a connector keeps from one call to the next. A restart loses it, and looks through all tickets instead. */
export interface Memory {
  /** When every ticket of the last 18 months was last looked through; `null` when that was not yet. */
  lookedThroughAt: EpochMs | null;
  /** By name how commands found or left tickets, oldest first, until a stored cursor has it. */
  readonly pushed: Map<string, readonly Seen[]>;
  /** By name the severity that a command last wanted and a ticket has, since when. Losing it may cost a question. */
  readonly severities: Map<string, { readonly at: EpochMs; readonly severity: string }>;
}

/** Of a connector that was just made. */
export function newMemory(): Memory {
  return { lookedThroughAt: null, pushed: new Map(), severities: new Map() };
}

/** Keeps how a command found or left `ticket`, for the next pull that begins. */
export function notePushed({ pushed }: Memory, { name, properties }: Ticket): void {
  const { modifiedDate: at, severity, status } = properties;
  pushed.set(name, [...(pushed.get(name) ?? []), { at, severity, status }]);
}

/** Keeps that `ticket` has the severity that a command wanted. */
export function noteWanted({ severities }: Memory, { name, properties }: Ticket, severity: string): void {
  severities.set(name, { at: properties.modifiedDate, severity });
}

/**
 * `cursor` with what commands saw, whose tickets are then to be asked for as open ones. What `cursor` has already, as
 * it was stored, is forgotten: a pull that comes to nothing loses nothing.
 */
export function withPushed(cursor: Cursor, { pushed }: Memory): Cursor {
  let next = cursor;
  for (const [name, seen] of pushed) {
    const known = withSeen(next.tickets[name], seen);
    if (known === null) pushed.delete(name);
    else next = withTicket(next, name, known);
  }
  return next;
}
