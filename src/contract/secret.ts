import { z } from 'zod';

/** So many characters a secret may have. */
export const LONGEST_SECRET = 4096;

/** A secret as it is typed in; it goes to main once and never comes back. */
export const secretSchema = z.string().min(1).max(LONGEST_SECRET);
