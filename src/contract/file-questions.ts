import { z } from 'zod';
import {
  fileComparisonSchema,
  fileFormSchema,
  fileOpeningSchema,
  filePreviewSchema,
  LARGEST_FILE_BYTES,
} from './files.ts';
import { outcomeSchema, refusedSchema } from './outcome.ts';
import { filesSourceSchema } from './sources/files.ts';
import { sourceIdSchema } from './sources/source-names.ts';

/** What a console page may ask about files to import. */
export const fileQuestions = {
  /** Asks for a file and opens it; nothing is stored. */
  'files:open': { argument: z.undefined(), answer: fileOpeningSchema },
  /** Opens a file that was dropped on the page. */
  'files:open-dropped': {
    argument: z.object({
      name: z.string().min(1).max(300),
      writtenAt: z.number().int(),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= LARGEST_FILE_BYTES),
    }),
    answer: fileOpeningSchema,
  },
  /** Opens the same file again, its bytes read otherwise. */
  'files:reopen': {
    argument: z.object({ fileId: z.string(), form: fileFormSchema }),
    answer: fileOpeningSchema,
  },
  /** What the open file comes to as a file of `source`; nothing is stored. */
  'files:preview': {
    argument: z.object({ fileId: z.string(), source: filesSourceSchema }),
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), preview: filePreviewSchema }),
      refusedSchema,
    ]),
  },
  /** What that would change among what is stored; `null` when another comparison was asked for meanwhile. */
  'files:compare': {
    argument: z.object({ fileId: z.string(), source: filesSourceSchema }),
    answer: z.object({ comparison: fileComparisonSchema.nullable() }),
  },
  /** Keeps the source and begins to store what the open file comes to: in the first run of the source `since` then. */
  'files:import': {
    argument: z.object({ fileId: z.string(), source: filesSourceSchema }),
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), sourceId: sourceIdSchema, since: z.number().int() }),
      refusedSchema,
    ]),
  },
  /** Ends an import in its middle: what is stored stays, what waits is forgotten. */
  'files:cancel-import': { argument: z.object({ sourceId: sourceIdSchema }), answer: outcomeSchema },
  'files:close': { argument: z.object({ fileId: z.string() }), answer: outcomeSchema },
  /** Asks for a folder to be watched; `null` when none was chosen. */
  'files:choose-folder': {
    argument: z.undefined(),
    answer: z.object({ folder: z.string().nullable() }),
  },
} as const;
