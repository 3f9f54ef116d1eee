import { z } from 'zod';
import { caseSchema } from '../domain/cases/case.ts';
import { zone } from '../domain/policy/fields.ts';
import { planSchema } from '../domain/policy/policy.ts';
import { sourceProblemSchema } from './problem.ts';

/** What a column of an export can be. Without the first two a row is no case. */
export const FILE_FIELDS = [
  'id',
  'openedAt',
  'subject',
  'customer',
  'severity',
  'serviceType',
  'plan',
  'status',
  'owner',
  'queue',
  'respondedAt',
  'respondedBy',
  'pausedAt',
  'closedAt',
  'updatedAt',
] as const;
export type FileField = (typeof FILE_FIELDS)[number];

/** The fields that hold an instant. */
export const INSTANT_FIELDS = [
  'openedAt',
  'respondedAt',
  'pausedAt',
  'closedAt',
  'updatedAt',
] as const satisfies readonly FileField[];

/** How an export writes instants. A year that comes first is read under each: it can mean one thing only. */
export const dateOrderSchema = z.enum([
  'year-first',
  'day-first',
  'month-first',
  'excel-serial',
  'unix-seconds',
  'unix-milliseconds',
]);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** How the instants of an export are read; `zone` is that of those without an offset, `null` when all have one. */
export const fileDatesSchema = z.object({ order: dateOrderSchema, zone: zone.nullable() });
export type FileDates = z.infer<typeof fileDatesSchema>;

const column = z.string().min(1);

/** How the columns and values of an export become Caseclock's words. Names and values are compared without case. */
export const fileMappingSchema = z.object({
  columns: z.partialRecord(z.enum(FILE_FIELDS), column).and(z.looseObject({ id: column, openedAt: column })),
  dates: fileDatesSchema,
  severities: z.record(z.string(), z.string()),
  serviceTypes: z.record(z.string(), z.string()),
  plans: z.record(z.string(), planSchema),
  pausedStatuses: z.array(z.string()),
  closedStatuses: z.array(z.string()),
  /** What is none of these three is read as open, and flagged; `null`: it is open. */
  openStatuses: z.array(z.string()).nullable(),
  /** What a case is read as, and flagged, when a column is left out, empty or unknown. */
  fallback: z.object({ severity: z.string(), serviceType: z.string(), plan: planSchema }),
});
export type FileMapping = z.infer<typeof fileMappingSchema>;

/** How a text file's bytes are read. */
export const fileEncodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252']);
export type FileEncoding = z.infer<typeof fileEncodingSchema>;

/** How a file's bytes become a table; `null` has that told by what is in it. */
export const fileFormSchema = z.object({
  encoding: fileEncodingSchema.nullable(),
  /** Whether its first row names the columns; a list of records has no such row. */
  hasHeading: z.boolean().nullable(),
});
export type FileForm = z.infer<typeof fileFormSchema>;

/** The largest file that is read. */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

/** What a file's name may end in. */
export const FILE_EXTENSIONS = ['csv', 'tsv', 'txt', 'json', 'xlsx'] as const;

/** A column as it was found. */
export const fileColumnSchema = z.object({
  name: z.string(),
  /** The first values that are not empty. */
  samples: z.array(z.string()),
  /** Every value, when there are few. */
  values: z.array(z.string()).nullable(),
  /** How its values can be read as instants, most likely first; none when they are none. */
  dateOrders: z.array(dateOrderSchema),
  /** Whether some of them say no offset, so that a zone must be named. */
  needsZone: z.boolean(),
});
export type FileColumn = z.infer<typeof fileColumnSchema>;

/** A file that was opened: what is in it, before anything is made of it. */
export const openedFileSchema = z.object({
  fileId: z.string(),
  /** Its name, without its folder. */
  name: z.string(),
  format: z.enum(['csv', 'json', 'xlsx']),
  /** `null` for a format that has no choice of one. */
  encoding: fileEncodingSchema.nullable(),
  /** Whether its first row was read as names of columns; `null` for a format that has none. */
  hasHeading: z.boolean().nullable(),
  rowCount: z.number(),
  columns: z.array(fileColumnSchema),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** What is wrong with a cell, or with a row. */
export const rowErrorSchema = z.object({
  /** As a spreadsheet counts. */
  row: z.number(),
  /** What the row names its case by, where it does and no other row of the file is that case. */
  key: z.string().optional(),
  /** Empty for what is wrong with the whole row. */
  column: z.string(),
  found: z.string(),
  code: z.enum([
    'missing',
    'not-an-instant',
    'no-time-of-day',
    'after-the-file',
    'too-long',
    'doubled',
    'paused-since-unknown',
    'too-many-cells',
    'quote-not-closed',
    'not-an-object',
  ]),
  /** What would have been right, where a figure says it; else empty. */
  expected: z.string(),
});
export type RowError = z.infer<typeof rowErrorSchema>;

/** What a file comes to under a mapping. */
export const filePreviewSchema = z.object({
  /** The first cases. */
  cases: z.array(caseSchema),
  counts: z.object({
    rows: z.number(),
    open: z.number(),
    closed: z.number(),
    wrong: z.number(),
    /** Cases with a text that is too long to be kept whole. */
    cut: z.number(),
  }),
  /** What is wrong, row by row, at most MOST_ERRORS. */
  errors: z.array(rowErrorSchema),
});
export type FilePreview = z.infer<typeof filePreviewSchema>;

/** What storing cases would change among those that are stored under the same source. */
export const caseComparisonSchema = z.object({
  added: z.number(),
  changed: z.number(),
  /** Told again as they are stored. */
  same: z.number(),
  /** Of an older export than what is stored: they would stay as they are. */
  older: z.number(),
});

/** What storing a file's cases would change. */
export const fileComparisonSchema = caseComparisonSchema.extend({
  /** How many of them are stored already as a source's that is another, by its id: each is counted once. */
  elsewhere: z.record(z.string(), z.number()),
});
export type FileComparison = z.infer<typeof fileComparisonSchema>;

/** More errors than this are counted, not told. */
export const MOST_ERRORS = 5000;

/** So many cases are shown before anything is stored. */
export const PREVIEW_CASES = 20;

/** What became of opening a file; `cancelled` when no file was chosen. */
export const fileOpeningSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('opened'), file: openedFileSchema }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('failed'), problem: sourceProblemSchema }),
]);
export type FileOpening = z.infer<typeof fileOpeningSchema>;
