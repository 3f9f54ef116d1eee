import { z } from 'zod';

/** So many characters may be searched for. */
export const LONGEST_SEARCH = 200;

/** So many the name of a view. */
export const LONGEST_VIEW_NAME = 60;

/** What the board's cases can be put together by; `section` is from breached to answered, `team` is whose they are. */
export const GROUPINGS = [
  'section',
  'severity',
  'state',
  'service-type',
  'owner',
  'team',
  'queue',
  'source',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The columns that a board may show; `case` is always among them and takes what the others leave. */
export const COLUMN_IDS = [
  'severity',
  'state',
  'remaining',
  'deadline',
  'case',
  'service-type',
  'plan',
  'owner',
  'customer',
  'queue',
  'source',
  'status',
  'opened',
  'updated',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Between these a column can be sized, in px. */
export const COLUMN_WIDTH = { least: 48, most: 640 } as const;

const columnSchema = z.object({
  id: z.enum(COLUMN_IDS),
  /** `null` for the width that suits the column. */
  width: z.number().int().min(COLUMN_WIDTH.least).max(COLUMN_WIDTH.most).nullable(),
});
export type BoardColumn = z.infer<typeof columnSchema>;

/** By which column the cases are sorted, and which way. */
const sortSchema = z.object({ by: z.enum(COLUMN_IDS), direction: z.enum(['ascending', 'descending']) });
export type Sort = z.infer<typeof sortSchema>;

/** What a quick filter lets through. */
export const QUICK_FILTERS = ['mine', 'team', 'unowned', 'provisional', 'flagged', 'breached-today'] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

/** Also in what was stored before it could be asked for. */
const laterList = z.array(z.string()).default([]);

/**
 * What a case must have to be shown: one of each list that is not empty, every quick filter, every word. `mine`, `team`
 * and `unowned` say whose it is, as `owners` does: of all these together, one.
 */
export const boardFilterSchema = z.object({
  severities: z.array(z.string()),
  states: z.array(z.string()),
  serviceTypes: z.array(z.string()),
  plans: laterList,
  owners: z.array(z.string()),
  customers: laterList,
  queues: laterList,
  sources: z.array(z.string()),
  quick: z.array(z.enum(QUICK_FILTERS)),
  text: z.string().max(LONGEST_SEARCH),
});
export type BoardFilter = z.infer<typeof boardFilterSchema>;

/** How the board shows its cases. */
export const arrangementSchema = z.object({
  layout: z.enum(['list', 'lanes']),
  groupBy: z.enum(GROUPINGS),
  /** `null` for the order of urgency: also in what was stored before there was another. */
  sort: sortSchema.nullable().default(null),
  columns: z
    .array(columnSchema)
    .refine((columns) => columns.some(({ id }) => id === 'case'), 'the column of the case is missing')
    .refine(
      (columns) => new Set(columns.map(({ id }) => id)).size === columns.length,
      'a column comes twice',
    ),
  filter: boardFilterSchema,
});
export type Arrangement = z.infer<typeof arrangementSchema>;

const savedViewSchema = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
  arrangement: arrangementSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** The board as it was left, and the views that were given a name, in their order. */
export const boardViewsSchema = z.object({
  version: z.literal(2),
  arrangement: arrangementSchema,
  saved: z.array(savedViewSchema).max(99),
  /** The view that the board starts with; `null` to start as it was left. */
  startId: z.string().nullable(),
});
export type BoardViews = z.infer<typeof boardViewsSchema>;

/** Lets everything through. */
export const NO_FILTER: BoardFilter = {
  severities: [],
  states: [],
  serviceTypes: [],
  plans: [],
  owners: [],
  customers: [],
  queues: [],
  sources: [],
  quick: [],
  text: '',
};

/** The board of a console that nobody has arranged. */
export const PLAIN_ARRANGEMENT: Arrangement = {
  layout: 'list',
  groupBy: 'section',
  sort: null,
  columns: (['severity', 'state', 'remaining', 'deadline', 'case', 'service-type', 'owner'] as const).map(
    (id) => ({ id, width: null }),
  ),
  filter: NO_FILTER,
};

export const PLAIN_VIEWS: BoardViews = {
  version: 2,
  arrangement: PLAIN_ARRANGEMENT,
  saved: [],
  startId: null,
};
