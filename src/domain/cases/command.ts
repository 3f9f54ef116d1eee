import { z } from 'zod';

/** What an agent writes: kept as typed, but never nothing. */
const written = z.string().max(60_000).regex(/\S/);

/** Something that an agent wants done to a case at its help desk. */
export const commandActionSchema = z.discriminatedUnion('kind', [
  /** The agent becomes the case's owner. */
  z.object({ kind: z.literal('take') }),
  /** Reaches the customer; the first one meets the target (policy rule 5). */
  z.object({ kind: z.literal('reply'), text: written }),
  /** For staff only; the clock takes no notice of it. */
  z.object({ kind: z.literal('note'), text: written }),
  /** Always with a reason, which stays in the case's history (policy rule 8). */
  z.object({ kind: z.literal('change-severity'), severity: z.string().min(1), reason: written }),
  z.object({ kind: z.literal('pause'), reason: z.enum(['waiting-for-customer', 'on-hold']) }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('resolve') }),
]);
export type CommandAction = z.infer<typeof commandActionSchema>;
export type CommandKind = CommandAction['kind'];

/** An action as it was given: by whom, when, and on what state of the case. Never changed afterwards. */
export const commandSchema = z.object({
  /** Chosen once. A command that is sent twice is recognised by it. */
  id: z.uuid(),
  caseId: z.string().min(1),
  sourceId: z.string().min(1),
  /** When it was given, in epoch ms; it may reach the help desk much later. */
  at: z.number().int(),
  /** The agent's name at the help desk. */
  by: z.string().max(200).regex(/\S/),
  action: commandActionSchema,
  /** The case's revision that the agent saw. */
  basedOn: z.number().int().nonnegative(),
});
export type Command = z.infer<typeof commandSchema>;
