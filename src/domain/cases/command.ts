import { z } from 'zod';

/** So many characters a reply, a note or a reason may have. */
export const LONGEST_TEXT = 60_000;

/** So many the name of a person. */
export const LONGEST_NAME = 200;

/** What an agent writes: kept as typed, but never nothing. */
const written = z.string().max(LONGEST_TEXT).regex(/\S/);

/** A person, as the help desk names them. */
const person = z.string().max(LONGEST_NAME).regex(/\S/);

/** Something that an agent wants done to a case at its help desk. */
export const commandActionSchema = z.discriminatedUnion('kind', [
  /** Somebody becomes the case's owner: the agent, who takes it so, or another; `null`: nobody. */
  z.object({ kind: z.literal('assign'), owner: person.nullable() }),
  /** Reaches the customer; the first one meets the target (policy rule 5). */
  z.object({ kind: z.literal('reply'), text: written }),
  /** For staff only; the clock takes no notice of it. */
  z.object({ kind: z.literal('note'), text: written }),
  /** Always with a reason, which stays in the case's history (policy rule 8). */
  z.object({ kind: z.literal('change-severity'), severity: z.string().min(1), reason: written }),
  z.object({ kind: z.literal('pause'), reason: z.enum(['waiting-for-customer', 'on-hold']) }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('resolve') }),
  /** A closed case is open again; its first response stays what it was (policy rule 10). */
  z.object({ kind: z.literal('reopen') }),
]);
export type CommandAction = z.infer<typeof commandActionSchema>;

/** The kinds of action, by which a source says what it can be told to do. */
export const commandKindSchema = z.enum(commandActionSchema.options.map(({ shape }) => shape.kind.value));
export type CommandKind = CommandAction['kind'];

/** An action as it was given: by whom, when, and on what state of the case. */
export const commandSchema = z.object({
  /** Chosen once. A command that is sent twice is recognised by it. */
  id: z.uuid(),
  caseId: z.string().min(1),
  sourceId: z.string().min(1),
  /** When it was given, in epoch ms, as `givenAt` says; it may reach the help desk much later. */
  at: z.number().int(),
  /** The agent's name at the help desk. */
  by: person,
  action: commandActionSchema,
  /** The case's revision that the agent saw; a later one once the agent said what to do about a conflict. */
  basedOn: z.number().int().nonnegative(),
});
export type Command = z.infer<typeof commandSchema>;

/**
 * How far a command is. `queued` and `sending`: not known to be done. `unclear`: it may have arrived, and has not been
 * found; `conflict` and `refused`: not done. Of these three the agent has to say what now. `sent` and `dropped`:
 * settled.
 */
export const commandStateSchema = z.enum([
  'queued',
  'sending',
  'unclear',
  'conflict',
  'refused',
  'sent',
  'dropped',
]);
export type CommandState = z.infer<typeof commandStateSchema>;

/** A command and what has come of it. */
export interface CommandOnCase {
  readonly command: Command;
  /** Commands of one case are carried out in this order; no two have the same. */
  readonly order: number;
  readonly state: CommandState;
  /** The ids of the events that it made, as its source tells them. */
  readonly eventIds: readonly string[];
  /**
   * Of a sent one: whether its source has shown it on the case. From then on it is settled, and what the source tells
   * decides.
   */
  readonly isTold: boolean;
}
