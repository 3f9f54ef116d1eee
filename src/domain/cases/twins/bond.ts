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

/** What was known of two cases before an agent said something: `null` when nobody had said anything. */
export const bondBeforeSchema = bondSchema
  .pick({ one: true, other: true })
  .extend({ was: bondSchema.pick({ isSame: true, at: true }).nullable() });
export type BondBefore = z.infer<typeof bondBeforeSchema>;

/** The bond of two cases, in whichever order they are named. */
export function bondOf(a: string, b: string, isSame: boolean, at: number): Bond {
  return a < b ? { one: a, other: b, isSame, at } : { one: b, other: a, isSame, at };
}
