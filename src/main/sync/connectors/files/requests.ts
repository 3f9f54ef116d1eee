import { z } from 'zod';
import {
  type FileForm,
  fileColumnSchema,
  filePreviewSchema,
  openedFileSchema,
  rowErrorSchema,
} from '../../../../contract/files.ts';
import { sourceProblemSchema } from '../../../../contract/problem.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
import { caseSchema } from '../../../../domain/cases/case.ts';
import type { FileReading } from './cases-of-table.ts';

/** What the process that reads a file is asked. The first request must be `open`. */
export type ReaderRequest =
  | { readonly op: 'open'; readonly bytes: Uint8Array; readonly form: FileForm }
  | { readonly op: 'preview'; readonly reading: FileReading; readonly writtenAt: number }
  | {
      readonly op: 'cases';
      readonly reading: FileReading;
      readonly writtenAt: number;
      /** How many cases are left out before the page. */
      readonly from: number;
    };

/** What each request answers: checked, since a file from anywhere has been through that process. */
export const readerAnswerSchemas = {
  open: openedFileSchema.pick({ format: true, encoding: true, hasHeading: true, rowCount: true }).extend({
    columns: z.array(fileColumnSchema),
  }),
  preview: filePreviewSchema,
  cases: z.object({
    cases: z.array(caseSchema).max(VAULT_CHUNK),
    total: z.number(),
    /** With the first page: what is wrong with the other rows. */
    errors: z.array(rowErrorSchema),
  }),
} satisfies Record<ReaderRequest['op'], z.ZodType>;
export type ReaderAnswer<Op extends ReaderRequest['op']> = z.infer<(typeof readerAnswerSchemas)[Op]>;

/** An answer as it comes from the process. */
export const readerReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), problem: sourceProblemSchema }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;
