import { z } from 'zod';

/** What became of a file that was to be written. */
export const savedFileSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), name: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('failed'), detail: z.string() }),
]);
export type SavedFile = z.infer<typeof savedFileSchema>;
