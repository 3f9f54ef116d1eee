import { z } from 'zod';

/** The store as a whole, whatever version it has: what backup and restore ask of the vault page. */
const table = z.string().min(1);
const version = z.number().int().min(1);

export const storeRequestSchemas = [
  /**
   * What there is, at the version it was stored with: asked before anything brings it to the newest. It opens what is
   * stored and counts nothing, for a new page has little time for it.
   */
  z.object({ op: z.literal('describe-store') }),
  /** Rows of a table as stored, in order of their key, after the key `after`. */
  z.object({ op: z.literal('read-rows'), table, after: z.unknown() }),
  /** Begins a store beside the real one, empty, of an older version or this one. */
  z.object({ op: z.literal('stage-begin'), version }),
  z.object({ op: z.literal('stage-rows'), version, table, rows: z.array(z.unknown()) }),
  /**
   * Climbs with the staged rows to the newest version, checks every one of them, and puts them in the place of all
   * that is stored: all of them or none. `counts` are the rows that were staged, by table.
   */
  z.object({ op: z.literal('stage-commit'), version, counts: z.record(z.string(), z.number()) }),
  /** Drops the store beside the real one. */
  z.object({ op: z.literal('stage-end') }),
] as const;

export const storeResultSchemas = {
  'describe-store': z.object({
    /** `null` when nothing was ever stored. */
    version: version.nullable(),
    newest: version,
    /** Their names. */
    tables: z.array(table),
  }),
  'read-rows': z.object({ rows: z.array(z.unknown()), lastKey: z.unknown(), hasMore: z.boolean() }),
  'stage-begin': z.object({}),
  'stage-rows': z.object({}),
  'stage-commit': z.object({}),
  'stage-end': z.object({}),
} as const;

export type StoreOperation = keyof typeof storeResultSchemas;
