import { z } from 'zod';

/** Settings that could not be read, so that the program runs without any. */
export const unreadableSettingsSchema = z.object({
  path: z.string(),
  /** The name beside it under which the file is kept once other settings take its place. */
  keptAs: z.string(),
  /** What is wrong with it, in the words of who read it. */
  reason: z.string(),
});
export type UnreadableSettings = z.infer<typeof unreadableSettingsSchema>;
