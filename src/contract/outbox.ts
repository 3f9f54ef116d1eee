import { z } from 'zod';
import { commandSchema, commandStateSchema } from '../domain/cases/command.ts';
import { sourceProblemSchema } from './problem.ts';
import { LOGGED_HERE_SOURCE } from './sources/built-in.ts';

/** A command as the outbox keeps it, from the moment it was given and for good. Instants are epoch ms. */
export const outboxEntrySchema = z.object({
  command: commandSchema,
  /** Grows from command to command. */
  order: z.number().int(),
  state: commandStateSchema,
  /** How often it was sent, or tried to be. */
  attempts: z.number().int().nonnegative(),
  /** When it was last sent, or tried to be: written before, so that a crash meanwhile is not taken for "never sent". */
  attemptedAt: z.number().int().nullable(),
  /**
   * Whether something left that cannot be called back, and nobody knows that it did not arrive: from then on it is
   * looked for. It is not sent again unless an agent says so, or the help desk would know it for the same.
   */
  mayHaveArrived: z.boolean(),
  /** Why it was not taken, or not yet; `null` when nothing is wrong. */
  problem: sourceProblemSchema.nullable(),
  /** Of a conflict: what is there now, in the source's words. */
  found: z.string().nullable(),
  eventIds: z.array(z.string()),
  /** Of a sent one: whether the case as stored shows it. */
  isTold: z.boolean(),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Whether something is still to come of it: from the help desk, or from the agent. */
export function isActive({ state, isTold }: Pick<OutboxEntry, 'state' | 'isTold'>): boolean {
  return state === 'sent' ? !isTold : state !== 'dropped';
}

/** Whether it has a help desk to be sent to: what is done to a case that was logged here has none, and is done. */
export function isForHelpDesk({ command }: Pick<OutboxEntry, 'command'>): boolean {
  return command.sourceId !== LOGGED_HERE_SOURCE.id;
}
