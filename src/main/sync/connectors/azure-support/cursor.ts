import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import { DAY, type EpochMs } from '../../../../domain/units.ts';

/** A ticket as it was at an instant: Azure tells what is, and never what was. */
const seenSchema = z.object({ at: z.number().int(), severity: z.string(), status: z.string() });
export type Seen = z.infer<typeof seenSchema>;

const knownTicketSchema = z.object({
  /** `modifiedDate` when it was last told, in epoch ms. */
  modifiedAt: z.number().int(),
  /** Each change of severity or status that this console has seen, oldest first. */
  seen: z.array(seenSchema).min(1),
  isAnswered: z.boolean(),
  /** When it was found closed; left out while it is open. */
  closedAt: z.number().int().optional(),
});
export type KnownTicket = z.infer<typeof knownTicketSchema>;

const cursorSchema = z.object({
  version: z.literal(1),
  /** The subscription that it belongs to; what was seen of another's tickets says nothing. */
  of: z.string(),
  /** By what mapping the cases were told. */
  mapping: z.string(),
  /** By name the open tickets, and those that were closed lately: one that is opened again has the history it had. */
  tickets: z.record(z.string(), knownTicketSchema),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** Reads a cursor. One that cannot be read, or of another subscription, is a new one: everything is told again. */
export function readCursor(text: string | null, source: AzureSupportSource): Cursor {
  const fresh = { version: 1, of: placeOf(source), mapping: mappingOf(source), tickets: {} } as const;
  if (text === null) return fresh;
  const read = cursorSchema.safeParse(jsonOrNull(text));
  if (!read.success || read.data.of !== fresh.of) return fresh;
  if (read.data.mapping === fresh.mapping) return read.data;
  // Other words for the same history: what was seen stays, and every case is told anew.
  const tickets = Object.fromEntries(
    Object.entries(read.data.tickets).map(([name, known]) => [name, { ...known, modifiedAt: 0 }]),
  );
  return { ...fresh, tickets };
}

/** So long after it was closed a ticket is still known. */
const KNOWN_WHEN_CLOSED_MS = 30 * DAY;

/** `cursor` without the tickets that were closed too long ago to be opened again. */
export function withoutLongClosed(cursor: Cursor, now: EpochMs): Cursor {
  const isKept = ({ closedAt = now }: KnownTicket) => now - closedAt <= KNOWN_WHEN_CLOSED_MS;
  const tickets = Object.entries(cursor.tickets).filter(([, known]) => isKept(known));
  return { ...cursor, tickets: Object.fromEntries(tickets) };
}

/**
 * What was seen of a ticket, with how it is at `now` if that differs. What is older than what was seen adds nothing: a
 * list may still have a ticket as it was before a command.
 */
export function seenWith(known: KnownTicket | undefined, now: Seen): readonly Seen[] {
  const seen = known?.seen ?? [];
  const last = seen.at(-1);
  if (last === undefined) return [now];
  const isSame = last.severity === now.severity && last.status === now.status;
  return isSame || now.at < last.at ? seen : [...seen, now];
}

/**
 * A ticket with what was seen of it besides, as one that is open and to be told anew, whatever it is by now; `null`
 * when `known` has all of that.
 */
export function withSeen(known: KnownTicket | undefined, besides: readonly Seen[]): KnownTicket | null {
  const seen = known?.seen ?? [];
  const news = besides.filter((one) => !seen.some((other) => isDeepStrictEqual(one, other)));
  if (news.length === 0) return null;
  const inOrder = [...seen, ...news].sort((a, b) => a.at - b.at);
  return { modifiedAt: 0, seen: inOrder, isAnswered: known?.isAnswered ?? false };
}

/** `cursor` with what is known of a ticket; with `null` without it. */
export function withTicket(cursor: Cursor, name: string, known: KnownTicket | null): Cursor {
  const { [name]: _, ...others } = cursor.tickets;
  return { ...cursor, tickets: known === null ? others : { ...others, [name]: known } };
}

function placeOf({ resourceManager, subscription }: AzureSupportSource): string {
  return `${new URL(resourceManager).host}/${subscription.toLowerCase()}`;
}

function mappingOf({ mapping }: AzureSupportSource): string {
  return createHash('sha256').update(JSON.stringify(mapping)).digest('base64url').slice(0, 16);
}
