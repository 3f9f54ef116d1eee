import { z } from 'zod';

/** So many people may be said to answer. */
export const WALL_PEOPLE = { min: 1, max: 999 } as const;

/** What whoever leads the desk chose for the wall. */
export const wallChoiceSchema = z.object({
  /** The display it hangs on, by the system's number; `null` for one that is not the main one, if there is any. */
  displayId: z.number().nullable(),
  /** How many people are answering; `null` to count those who have open cases. */
  people: z.number().int().min(WALL_PEOPLE.min).max(WALL_PEOPLE.max).nullable(),
});
export type WallChoice = z.infer<typeof wallChoiceSchema>;

/** A display as a person picks it. Sizes are in px of the desktop. */
export const displaySchema = z.object({
  id: z.number(),
  /** The system's name for it; empty when it has none. */
  label: z.string(),
  width: z.number(),
  height: z.number(),
  isPrimary: z.boolean(),
});
export type DisplayFacts = z.infer<typeof displaySchema>;

/** The wall as main knows it. */
export const wallStateSchema = z.object({
  isOpen: z.boolean(),
  choice: wallChoiceSchema,
  displays: z.array(displaySchema),
});
export type WallState = z.infer<typeof wallStateSchema>;
