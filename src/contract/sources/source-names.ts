import { z } from 'zod';

/** What a source is called in the store: every id of its cases begins with it. */
export const sourceIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** The id of a connection that is not kept yet. Main gives it one of its own, none of which ends in a hyphen. */
export const NEW_SOURCE_ID = 'new-';

/** What people call a source. */
export const sourceNameSchema = z.string().trim().min(1).max(80);
