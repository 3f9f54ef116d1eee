import { z } from 'zod';

/** What an agent said of two cases: that they are the same, or that they are not. */
export const bondSchema = z.object({
  /** The lesser of the two ids. */
  one: z.string().min(1),
  other: z.string().min(1),
  isSame: z.boolean(),
  /** When, in epoch ms. */
  at: z.number().int(),
});
export type Bond = z.infer<typeof bondSchema>;

/** The bond of two cases, in whichever order they are named. */
export function bondOf(a: string, b: string, isSame: boolean, at: number): Bond {
  return a < b ? { one: a, other: b, isSame, at } : { one: b, other: a, isSame, at };
}
