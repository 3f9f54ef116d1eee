import {
  type DateOrder,
  type FileColumn,
  type FileEncoding,
  type FileField,
  type FileMapping,
  INSTANT_FIELDS,
  type OpenedFile,
} from '../../../contract/files.ts';
import { type FilesSource, filesSourceSchema } from '../../../contract/sources/files.ts';
import { NEW_SOURCE_ID } from '../../../contract/sources/source-names.ts';
import { USUAL_FALLBACK } from '../../../contract/sources/terms-mapping.ts';
import type { CaseTerms } from '../../../domain/policy/entitlement.ts';
import type { Vocabulary } from '../connections/apply-survey.ts';
import { type Columns, guessColumns } from './guess-columns.ts';
import { guessValues } from './value-words.ts';

/** The four lists of values that are read as words of Caseclock's. */
export type ValueKind = 'severities' | 'serviceTypes' | 'plans' | 'statuses';
export const VALUE_FIELDS = {
  severities: 'severity',
  serviceTypes: 'serviceType',
  plans: 'plan',
  statuses: 'status',
} as const satisfies Record<ValueKind, FileField>;

/** How a file is to be read, as far as it is said. */
export interface FileDraft {
  /** `null` for a new source. */
  readonly sourceId: string | null;
  readonly name: string;
  readonly watchedFolder: string | null;
  /** Chosen by a person over what the bytes look like. */
  readonly encoding: FileEncoding | null;
  /** Whether the first row names the columns. */
  readonly hasHeading: boolean;
  readonly columns: Columns;
  readonly order: DateOrder | null;
  /** Empty until it is chosen. */
  readonly zone: string;
  readonly values: Readonly<Record<ValueKind, Readonly<Record<string, string>>>>;
  /** Whether all statuses that are not listed are open, as the source has it: then none is flagged. */
  readonly isRestOpen: boolean;
  readonly fallback: CaseTerms;
  /** What of it nobody has confirmed: fields, `heading`, `order`, and kinds of values. */
  readonly guesses: readonly string[];
}

/**
 * How a file is probably to be read: as the source's files before it, or by its headings and values. Where it is read
 * with a heading and those were without, or the other way round, its columns have other names and are guessed.
 */
export function draftFor(file: OpenedFile, source: FilesSource | null, vocabulary: Vocabulary): FileDraft {
  const hasHeading = file.hasHeading ?? source?.hasHeading ?? true;
  const known = source?.hasHeading === hasHeading ? source.mapping.columns : null;
  const columns = known ?? guessColumns(file.columns);
  const orders = possibleOrders(file.columns, columns);
  const order = source?.mapping.dates.order ?? (orders.length === 1 ? (orders[0] ?? null) : null);
  const blank: FileDraft = {
    sourceId: source?.id ?? null,
    name: source?.name ?? nameOf(file.name),
    watchedFolder: source?.watchedFolder ?? null,
    encoding: source?.encoding ?? null,
    hasHeading,
    columns,
    order,
    zone: source?.mapping.dates.zone ?? '',
    values: valuesOf(source?.mapping ?? null),
    isRestOpen: known !== null && source?.mapping.openStatuses === null,
    fallback: source?.mapping.fallback ?? USUAL_FALLBACK,
    guesses: [
      ...(known === null ? Object.keys(columns) : []),
      ...(source === null ? ['heading', ...(order === null ? [] : ['order'])] : []),
    ],
  };
  return withGuessedValues(blank, file, vocabulary);
}

/** The draft with its columns changed, and what follows from that guessed anew. */
export function withColumn(
  draft: FileDraft,
  file: OpenedFile,
  field: FileField,
  name: string,
  vocabulary: Vocabulary,
): FileDraft {
  const { [field]: _, ...others } = draft.columns;
  const columns: Columns = name === '' ? others : { ...others, [field]: name };
  const orders = possibleOrders(file.columns, columns);
  const isOrderOpen = draft.order === null || draft.guesses.includes('order');
  const order = isOrderOpen ? (orders.length === 1 ? (orders[0] ?? null) : null) : draft.order;
  const guesses = draft.guesses.filter((guess) => guess !== field && guess !== 'order');
  if (isOrderOpen && order !== null) guesses.push('order');
  const isRestOpen = draft.isRestOpen && field !== 'status';
  return withGuessedValues({ ...draft, columns, order, isRestOpen, guesses }, file, vocabulary);
}

/** The orders in which all mapped columns of instants can be read; more than one where nothing decides. */
export function possibleOrders(all: readonly FileColumn[], columns: Columns): readonly DateOrder[] {
  const lists = instantColumns(all, columns).map(({ dateOrders }) => dateOrders);
  const deciding = lists.filter((orders) => orders.length > 0 && !orders.includes('year-first'));
  if (deciding.length === 0) return lists.some((orders) => orders.length > 0) ? ['year-first'] : [];
  const [first = [], ...rest] = deciding;
  return first.filter((order) => rest.every((orders) => orders.includes(order)));
}

/** Whether some mapped instant says no offset. */
export function needsZone(all: readonly FileColumn[], columns: Columns): boolean {
  return instantColumns(all, columns).some((column) => column.needsZone);
}

export type DraftProblem = 'name' | 'id' | 'openedAt' | 'order' | 'zone';
export type ReadFileDraft =
  | { readonly ok: true; readonly source: FilesSource }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/** Reads the draft as a source, or says what is still missing. */
export function readFileDraft(draft: FileDraft, file: OpenedFile): ReadFileDraft {
  const problems: DraftProblem[] = [];
  const { columns, order, zone } = draft;
  if (draft.name.trim() === '' || draft.name.trim().length > 80) problems.push('name');
  if (columns.id === undefined) problems.push('id');
  if (columns.openedAt === undefined) problems.push('openedAt');
  if (order === null) problems.push('order');
  if (zone === '' && needsZone(file.columns, columns)) problems.push('zone');
  if (problems.length > 0) return { ok: false, problems };
  const isRestOpen = draft.isRestOpen && !Object.values(draft.values.statuses).includes('');
  const statusesThatAre = (meaning: string) =>
    Object.entries(draft.values.statuses).flatMap(([word, is]) => (is === meaning ? [word] : []));
  const source: unknown = {
    kind: 'files',
    id: draft.sourceId ?? NEW_SOURCE_ID,
    name: draft.name.trim(),
    encoding: draft.encoding,
    hasHeading: draft.hasHeading,
    watchedFolder: draft.watchedFolder,
    mapping: {
      columns,
      dates: { order, zone: zone === '' ? null : zone },
      severities: chosenIn(draft.values.severities),
      serviceTypes: chosenIn(draft.values.serviceTypes),
      plans: chosenIn(draft.values.plans),
      pausedStatuses: statusesThatAre('paused'),
      closedStatuses: statusesThatAre('closed'),
      openStatuses: isRestOpen ? null : statusesThatAre('open'),
      fallback: draft.fallback,
    },
  };
  return { ok: true, source: filesSourceSchema.parse(source) };
}

/**
 * The source whose files before had all the columns that this one needs. Names that only say places fit any file: there
 * the openings have to be written as they were, while columns at the end may be left out, as long as they are empty.
 */
export function sourceThatFits(file: OpenedFile, sources: readonly FilesSource[]): FilesSource | null {
  const byName = new Map(file.columns.map((column) => [column.name.toLowerCase(), column]));
  const hasHeading = file.hasHeading ?? true;
  const fits = ({ mapping, ...source }: FilesSource) =>
    source.hasHeading === hasHeading &&
    (hasHeading
      ? Object.values(mapping.columns).every((name) => byName.has(String(name).toLowerCase()))
      : byName.has(mapping.columns.id.toLowerCase()) &&
        byName.get(mapping.columns.openedAt.toLowerCase())?.dateOrders.includes(mapping.dates.order));
  return sources.find(fits) ?? null;
}

/** Whether the open file was read in another form than the source's files are. */
export function isReadOtherwise(file: OpenedFile, { encoding, hasHeading }: FilesSource): boolean {
  const hasOtherHeading = file.hasHeading !== null && file.hasHeading !== hasHeading;
  return hasOtherHeading || (encoding !== null && file.encoding !== null && file.encoding !== encoding);
}

/** Values of a mapped column; none when it is not mapped, or has too many to be told apart. */
export function valuesIn(file: OpenedFile, columns: Columns, kind: ValueKind): readonly string[] {
  const name = columns[VALUE_FIELDS[kind]];
  return file.columns.find((column) => column.name === name)?.values ?? [];
}

function withGuessedValues(draft: FileDraft, file: OpenedFile, vocabulary: Vocabulary): FileDraft {
  const kinds = Object.keys(VALUE_FIELDS) as ValueKind[];
  const guesses = new Set(draft.guesses);
  const values = kinds.map((kind) => {
    const known = draft.values[kind];
    const open = valuesIn(file, draft.columns, kind).filter((value) => !(value in known));
    if (kind === 'statuses' && draft.isRestOpen)
      return [kind, { ...Object.fromEntries(open.map((value) => [value, 'open'])), ...known }] as const;
    const guessed = guessValues(kind, open, vocabulary);
    if (Object.keys(guessed).length > 0) guesses.add(kind);
    return [kind, { ...guessed, ...known }] as const;
  });
  return { ...draft, guesses: [...guesses], values: Object.fromEntries(values) as FileDraft['values'] };
}

function valuesOf(mapping: FileMapping | null): FileDraft['values'] {
  if (mapping === null) return { severities: {}, serviceTypes: {}, plans: {}, statuses: {} };
  const { severities, serviceTypes, plans, pausedStatuses, closedStatuses, openStatuses } = mapping;
  const statuses = [
    ...pausedStatuses.map((word) => [word, 'paused'] as const),
    ...closedStatuses.map((word) => [word, 'closed'] as const),
    ...(openStatuses ?? []).map((word) => [word, 'open'] as const),
  ];
  return { severities, serviceTypes, plans, statuses: Object.fromEntries(statuses) };
}

function chosenIn(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, readAs]) => readAs !== ''));
}

function instantColumns(all: readonly FileColumn[], columns: Columns): readonly FileColumn[] {
  const names = INSTANT_FIELDS.map((field) => columns[field]);
  return all.filter(({ name }) => names.includes(name));
}

/** Whether a status of the file pauses the clock and no column is mapped that says since when. */
export function lacksPausedSince({ columns, values }: FileDraft): boolean {
  const isPausing = columns.status !== undefined && Object.values(values.statuses).includes('paused');
  return isPausing && columns.pausedAt === undefined && columns.updatedAt === undefined;
}

/** A name for a source from its first file's: without its ending, and the figures that change from day to day. */
function nameOf(fileName: string): string {
  const stem = fileName.replace(/\.[^.]+$/, '');
  const plain = stem.replace(/[\s_.()-]*\d[\d\s_.()-]*$/, '').trim();
  return (plain === '' ? stem : plain).slice(0, 80);
}
