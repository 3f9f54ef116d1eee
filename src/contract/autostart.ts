import { z } from 'zod';

/**
 * Whether the system starts the program when its user signs in; or why not: it was told to, and waits for the user's
 * consent in its own settings; or it cannot be told to.
 */
export const autostartSchema = z.enum([
  'on',
  'off',
  'awaits-consent',
  'sample-desk',
  'sandboxed',
  'from-clone',
]);
export type Autostart = z.infer<typeof autostartSchema>;
