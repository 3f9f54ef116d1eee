import { z } from 'zod';
import { commandKindSchema } from '../domain/cases/command.ts';
import { sourceProblemSchema } from './problem.ts';
import { sourceKindSchema } from './source.ts';
import { sourceIdSchema } from './sources/source-names.ts';

/** What a source is doing, as the vault keeps it: true also after a restart. Instants are epoch ms. */
export const sourceStateSchema = z.object({
  sourceId: sourceIdSchema,
  name: z.string(),
  kind: sourceKindSchema,
  activity: z.enum(['idle', 'syncing', 'waiting-for-secret', 'paused']),
  /** What it can be told to do; known from the last time it could be asked. */
  abilities: z.array(commandKindSchema),
  /** When a pull last came to its end: the age of the data is counted from here. */
  lastSuccessAt: z.number().nullable(),
  /** What the last try met; `null` after a success. */
  problem: sourceProblemSchema.nullable(),
  nextTryAt: z.number().nullable(),
  /** Server time less workstation time, as last known; `null` before the first answers that agree. */
  serverOffsetMs: z.number().nullable(),
  /** The pull under way: changes stored, and how many there are if known. */
  progress: z.object({ done: z.number(), total: z.number().nullable() }).nullable(),
});
export type SourceState = z.infer<typeof sourceStateSchema>;
