import type { FileField, FileMapping, RowError } from '../../../../contract/files.ts';
import type { Case, CaseEvent } from '../../../../domain/cases/case.ts';
import { isClosedAtLatest } from '../../../../domain/cases/closed-at.ts';
import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import { sameWord, type TermsReader } from '../../terms.ts';
import { furtherColumns, inOneLine } from './further-columns.ts';
import { LONGEST_ID, type RowReader } from './row-reader.ts';

/** A case of an export, or what is wrong with its row. */
export type CaseOfRow = { readonly case: Case } | { readonly errors: readonly RowError[] };

/**
 * What happened later than the export was written, by more than clocks differ, is of another zone, or stands for never.
 */
const CLOCKS_DIFFER_MS = 15 * MINUTE;

/** What all rows of a file have in common. */
export interface FileFacts {
  readonly sourceId: string;
  readonly mapping: FileMapping;
  readonly terms: TermsReader;
  /** When the file was last written. */
  readonly writtenAt: EpochMs;
}

/**
 * The case that a row tells: what it is now, and of its past what the columns of instants say. Its revision is
 * when it was last updated, or, without such a column, when the file was written: a newer export replaces an
 * older one, whichever is read last.
 *
 * Of a time that comes twice in its zone, the update is the last that the file can know of, so that one in the second
 * hour is newer than one in the first. The opening is the first, so that no deadline is too late, and of what came
 * after it the first from then on.
 */
export function caseOfRow(reader: RowReader, facts: FileFacts): CaseOfRow {
  const { mapping, terms, writtenAt } = facts;
  const key = reader.text('id');
  if (key === '') reader.refuse('id', 'missing');
  if (key.length > LONGEST_ID) reader.refuse('id', 'too-long', String(LONGEST_ID));
  const instants = (field: FileField): readonly EpochMs[] => {
    const all = reader.instants(field);
    const [first] = all;
    if (first !== undefined && first > writtenAt + CLOCKS_DIFFER_MS)
      reader.refuse(field, 'after-the-file', new Date(writtenAt).toISOString());
    return all;
  };
  const [openedAt = null] = instants('openedAt');
  if (reader.text('openedAt') === '') reader.refuse('openedAt', 'missing');
  const updates = instants('updatedAt');
  const updatedAt = updates.findLast((at) => at <= writtenAt) ?? updates[0] ?? null;
  const since = (field: FileField): EpochMs | null => {
    const all = instants(field);
    return all.find((at) => openedAt === null || at >= openedAt) ?? all[0] ?? null;
  };
  const respondedAt = since('respondedAt');
  const pausedSince = since('pausedAt');
  const closedSince = since('closedAt');
  const status = reader.text('status');
  const isOneOf = (statuses: readonly string[]) => statuses.some((word) => sameWord(word, status));
  const isOpen = closedSince === null && !isOneOf(mapping.closedStatuses);
  const isPaused = isOpen && isOneOf(mapping.pausedStatuses);
  const isAssumed = isOpen && !isPaused && mapping.columns.status !== undefined;
  const isAssumedOpen = isAssumed && !isOneOf(mapping.openStatuses ?? [status]);
  const pausedAt = isPaused ? (pausedSince ?? updatedAt) : null;
  if (isPaused && pausedAt === null) reader.refuse('status', 'paused-since-unknown', columnsOfPause(mapping));
  if (openedAt === null || reader.errors.length > 0) return { errors: reader.errors };

  const severity = terms.severity(reader.text('severity'));
  const serviceType = terms.serviceType(reader.text('serviceType'));
  const plan = terms.plan(reader.text('plan'));
  const events: CaseEvent[] = [
    {
      id: 'opened',
      at: openedAt,
      kind: 'opened',
      severity: severity.value,
      serviceType: serviceType.value,
      plan: plan.value,
    },
  ];
  if (respondedAt !== null) {
    events.push({ id: 'responded', at: respondedAt, kind: 'responded', by: reader.text('respondedBy') });
  }
  if (pausedAt !== null) {
    events.push({ id: 'paused', at: pausedAt, kind: 'paused', reason: 'waiting-or-on-hold' });
  }
  if (!isOpen) {
    // It was closed by its last update, or by when the file was written; perhaps long before.
    const byThen = { at: updatedAt ?? writtenAt, isAtLatest: true };
    events.push({ id: 'closed', kind: 'closed', ...(closedSince === null ? byThen : { at: closedSince }) });
  }
  const statusRemark = isAssumedOpen ? ({ field: 'status', found: status, readAs: 'open' } as const) : null;
  const remarks = [severity.remark, serviceType.remark, plan.remark, statusRemark];
  const owner = inOneLine(reader.text('owner'));
  const details = furtherColumns(reader, {
    severity: severity.value,
    serviceType: serviceType.value,
    plan: plan.value,
    ...(respondedAt === null ? {} : { respondedBy: reader.text('respondedBy') }),
  });
  return {
    case: {
      id: `${facts.sourceId}/${key}`,
      sourceId: facts.sourceId,
      key,
      subject: inOneLine(reader.text('subject')),
      customer: inOneLine(reader.text('customer')),
      owner: owner === '' ? null : owner,
      queue: inOneLine(reader.text('queue')),
      status: inOneLine(status),
      isOpen,
      openedAt,
      updatedAt: updatedAt ?? lastKnown(events),
      revision: Math.max(0, updatedAt ?? writtenAt),
      url: null,
      events,
      mappingRemarks: remarks.filter((remark) => remark !== null),
      ...(details.length === 0 ? {} : { details: [...details] }),
    },
  };
}

/** The columns that would say since when a case is paused, by name; empty where nothing is mapped to either field. */
function columnsOfPause({ columns }: FileMapping): string {
  return [columns.pausedAt, columns.updatedAt].filter((name) => name !== undefined).join(', ');
}

/** When the last of `events` happened whose time is known. */
function lastKnown(events: readonly CaseEvent[]): EpochMs {
  return Math.max(...events.map((event) => (isClosedAtLatest(event) ? Number.NEGATIVE_INFINITY : event.at)));
}
