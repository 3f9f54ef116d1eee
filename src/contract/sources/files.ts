import { z } from 'zod';
import { fileEncodingSchema, fileMappingSchema } from '../files.ts';
import { sourceIdSchema, sourceNameSchema } from './source-names.ts';

/** Exports of a help desk, read when they are given or found in a folder. */
export const filesSourceSchema = z.object({
  kind: z.literal('files'),
  id: sourceIdSchema,
  name: sourceNameSchema,
  mapping: fileMappingSchema,
  /** `null` has each file's looked at. */
  encoding: fileEncodingSchema.nullable(),
  /** Whether the first row of each table names its columns; without, a column is named by its place, such as `#2`. */
  hasHeading: z.boolean(),
  /** A folder whose files are read as they come; `null` for none. */
  watchedFolder: z.string().min(1).nullable(),
});
export type FilesSource = z.infer<typeof filesSourceSchema>;
