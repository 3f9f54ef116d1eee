import { z } from 'zod';

/** At most so many rows are kept: more than any window shows. */
export const FIRST_ROWS = 100;

/**
 * The cases that the board shows first. It holds as long as no case and no command is stored, and under the rules
 * named.
 */
export const firstRowsSchema = z.object({
  /** The build of the program whose order it is. */
  build: z.string(),
  /** The rules that the cases are read under: the newest record, and how many cases are pinned to others. */
  under: z.object({ record: z.number().int().nullable(), pins: z.number().int() }),
  /** The order holds from then on, and up to but not at `until`; in epoch ms. */
  from: z.number(),
  /** `null` when nothing known will change it. */
  until: z.number().nullable(),
  /** How many cases the board shows in all. */
  total: z.number().int().positive(),
  /** The first of them, in the board's order. */
  ids: z.array(z.string()).min(1).max(FIRST_ROWS),
});
export type FirstRows = z.infer<typeof firstRowsSchema>;

/** What is known of the board's order after so many writes that could move a case; `null` while no page has told it. */
export const boardOrderSchema = z.object({
  revision: z.number().int(),
  firstRows: firstRowsSchema.nullable(),
});
