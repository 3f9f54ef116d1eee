import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RequestTrackerSource } from '../../../../contract/sources/request-tracker.ts';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';

const id = z.number().int().nonnegative();

/** Where a pull goes on from. */
const cursorSchema = z.object({
  version: z.literal(1),
  /** Which connection it belongs to: address, queues and mapping, as `fingerprintOf`. */
  of: z.string(),
  /** Every transaction up to this one was handled, but for what commits late. */
  transaction: id,
  /** From here on what commits late is looked for; cursors of before have none. */
  settled: id.optional(),
  /** The first listing is done up to this ticket; `null` when it is done. */
  listedTo: id.nullable(),
  /** The tickets told as open and not as gone since: one that leaves the account's sight is in no feed. */
  open: z.array(id).readonly(),
  /** The tickets set aside and not told or gone since; cursors of before have none. */
  aside: z.array(id).readonly().default([]),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** What a stored cursor is worth. */
export interface ReadCursor {
  /** `null`: start over. */
  readonly cursor: Cursor | null;
  /** The tickets told as open before, and those set aside, also when everything is to be told anew. */
  readonly open: readonly number[];
  readonly aside: readonly number[];
}

/** Reads a cursor. One that cannot be read, or of a connection that was changed since, means to start over. */
export function readCursor(text: string | null, of: string): ReadCursor {
  const parsed = cursorSchema.safeParse(text === null ? null : jsonOrNull(text));
  if (!parsed.success) return { cursor: null, open: [], aside: [] };
  const { open, aside } = parsed.data;
  return { cursor: parsed.data.of === of ? parsed.data : null, open, aside };
}

/** A cursor as text, to be kept with the cases and read by `readCursor`. */
export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** Changes with whatever changes what cases are told, and how. */
export function fingerprintOf({ address, queues, mapping }: RequestTrackerSource): string {
  const told = JSON.stringify([address, [...queues].sort(), mapping]);
  return createHash('sha256').update(told).digest('base64url').slice(0, 16);
}
