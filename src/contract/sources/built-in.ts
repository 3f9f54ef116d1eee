import { z } from 'zod';
import { sourceIdSchema } from './source-names.ts';

/** The desk of the program itself with invented cases. */
export const sampleSourceSchema = z.object({
  kind: z.literal('sample'),
  id: sourceIdSchema,
  name: z.string().min(1),
});
type SampleSource = z.infer<typeof sampleSourceSchema>;

/** Cases that are logged in the console itself. */
export const loggedHereSourceSchema = z.object({
  kind: z.literal('logged-here'),
  id: sourceIdSchema,
  name: z.string().min(1),
});
export type LoggedHereSource = z.infer<typeof loggedHereSourceSchema>;

/** The built-in desk with invented cases. */
export const SAMPLE_SOURCE: SampleSource = { kind: 'sample', id: 'sample', name: 'Sample desk' };

/** The cases that are logged in the console itself: always there, and nobody's to change. */
export const LOGGED_HERE_SOURCE: LoggedHereSource = {
  kind: 'logged-here',
  id: 'logged-here',
  name: 'Logged here',
};
