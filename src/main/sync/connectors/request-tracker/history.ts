import type { CaseEvent, MappingRemark } from '../../../../domain/cases/case.ts';
import { type EpochMs, SECOND } from '../../../../domain/units.ts';
import type { Reading, TermsReader } from '../../terms.ts';
import type { StatusKind } from './statuses.ts';
import type { Person, Transaction } from './wire.ts';

/** A ticket's own history, oldest first, and how the ticket is now. */
export interface History {
  readonly ticketId: number;
  readonly createdAt: EpochMs;
  readonly status: string;
  readonly requestorIds: ReadonlySet<number>;
  readonly fields: MappedFields;
  readonly transactions: readonly Transaction[];
}

/** The three mapped fields of a ticket; `id` is `null` where its queue does not have the field. */
export interface MappedFields {
  readonly severity: MappedField;
  readonly serviceType: MappedField;
  readonly plan: MappedField;
}
export interface MappedField {
  readonly id: number | null;
  readonly current: string;
}

/** What the words in a history mean. */
export interface Meanings {
  readonly terms: TermsReader;
  readonly kindOf: (status: string) => StatusKind | null;
  readonly isStaff: (accountId: number) => boolean | null;
}

export interface Told {
  readonly events: readonly CaseEvent[];
  readonly remarks: readonly MappingRemark[];
}

/**
 * A history in the console's words. RT stores whole seconds, so several changes of one thing in the same second
 * are told as one, from the first state to the last: the order within an instant would be lost.
 */
export function eventsOf(history: History, meanings: Meanings): Told {
  const { createdAt, fields, transactions } = history;
  const { terms } = meanings;
  const severity = track(valuesOf(history, fields.severity), terms.severity);
  const serviceType = track(valuesOf(history, fields.serviceType), terms.serviceType);
  const plan = track(valuesOf(history, fields.plan), terms.plan);
  const statuses = statusesOf(history, meanings);
  const create = transactions.find(({ Type }) => Type === 'Create');
  return {
    events: [
      {
        // An imported ticket has no Create; it was opened all the same.
        id: create === undefined ? `rt:opening-of-${history.ticketId}` : eventId(create),
        at: createdAt,
        kind: 'opened',
        severity: severity.first,
        serviceType: serviceType.first,
        plan: plan.first,
      },
      ...severity.changes.map(
        ({ entry: { id, at, by }, value }): CaseEvent => ({
          id,
          at,
          kind: 'severity-changed',
          severity: value,
          ...(by === null ? {} : { by: displayName(by) }),
        }),
      ),
      ...serviceType.changes.map(
        ({ entry: { id, at }, value }): CaseEvent => ({
          id,
          at,
          kind: 'service-type-changed',
          serviceType: value,
        }),
      ),
      ...plan.changes.map(
        ({ entry: { id, at }, value }): CaseEvent => ({ id, at, kind: 'plan-changed', plan: value }),
      ),
      ...statuses.events,
      ...responsesOf(history, meanings),
    ],
    remarks: [...severity.remarks, ...serviceType.remarks, ...plan.remarks, ...statuses.remarks],
  };
}

/** What to call a person: the real name, or the login. */
export function displayName({ RealName, Name }: Person): string {
  return RealName === '' ? Name : RealName;
}

/** A value that a field or the status had from `at` on. */
interface Entry {
  readonly id: string;
  readonly at: EpochMs;
  readonly found: string;
  /** `null` for what the ticket had when it was created. */
  readonly by: Person | null;
}

/** The id of the event that a transaction is. */
export function eventId({ id }: Pick<Transaction, 'id'>): string {
  return `rt:${id}`;
}

function valuesOf(history: History, { id, current }: MappedField): readonly Entry[] {
  const isChange = ({ Type, Field }: Transaction) => Type === 'CustomField' && Field === String(id);
  return entriesOf(history, isChange, current);
}

/**
 * REST sets the custom fields of a new ticket one by one after it was created, so that some may be stamped a
 * second or two later: a field that was empty and is filled so soon was filled at creation.
 */
const CREATION_TAKES_MS = 2 * SECOND;

/** What was set at creation is in no transaction: it is the first change's old value, or still the current one. */
function entriesOf(
  { ticketId, createdAt, transactions }: History,
  isChange: (transaction: Transaction) => boolean,
  current: string,
): readonly Entry[] {
  const all = transactions.filter(isChange);
  const [first] = all;
  const isFilledAtCreation = first !== undefined && isPartOfCreation(first, createdAt);
  const changes = isFilledAtCreation ? all.slice(1) : all;
  const found = isFilledAtCreation ? first.NewValue : (first?.OldValue ?? current);
  return [
    { id: `rt:opening-of-${ticketId}`, at: createdAt, found, by: null },
    ...changes.map((change) => ({
      id: eventId(change),
      at: change.Created,
      found: change.NewValue,
      by: change.Creator,
    })),
  ];
}

function isPartOfCreation({ OldValue, Created }: Transaction, createdAt: EpochMs): boolean {
  return OldValue === '' && Created - createdAt <= CREATION_TAKES_MS;
}

interface Track<T> {
  readonly first: T;
  readonly changes: readonly { readonly entry: Entry; readonly value: T }[];
  /** What was left open for any length of time. */
  readonly remarks: readonly MappingRemark[];
}

function track<T>(entries: readonly Entry[], read: (found: string) => Reading<T>): Track<T> {
  const [opening, ...later] = entries.map((entry) => ({ entry, ...read(entry.found) }));
  if (opening === undefined)
    throw new RangeError('a history begins with what the ticket had when it was created');
  const changes: { entry: Entry; value: T }[] = [];
  const remarks = new Map<string, MappingRemark>();
  let value = opening.value;
  [opening, ...later].forEach((reading, index) => {
    const next = later[index];
    const isOver = next !== undefined && next.entry.at <= reading.entry.at;
    if (!isOver && reading.remark !== null) remarks.set(reading.remark.found, reading.remark);
    if (isOver || reading.value === value) return;
    value = reading.value;
    changes.push({ entry: reading.entry, value });
  });
  return { first: opening.value, changes, remarks: [...remarks.values()] };
}

function statusesOf(history: History, { kindOf }: Meanings): Told {
  const entries = entriesOf(history, ({ Type }) => Type === 'Status', history.status);
  const events: CaseEvent[] = [];
  const remarks = new Map<string, MappingRemark>();
  let before: StatusKind = 'running';
  entries.forEach(({ id, at, found }, index) => {
    const next = entries[index + 1];
    if (next !== undefined && next.at <= at) return;
    const kind = kindOf(found);
    if (kind === null) remarks.set(found, { field: 'status', found, readAs: 'open' });
    const now = kind ?? 'running';
    events.push(...transition(before, now, { id: index === 0 ? `${id}:status` : id, at }));
    before = now;
  });
  return { events, remarks: [...remarks.values()] };
}

function transition(
  before: StatusKind,
  now: StatusKind,
  told: { id: string; at: EpochMs },
): readonly CaseEvent[] {
  if (before === now) return [];
  // A status does not say for which of the two.
  const paused = { kind: 'paused', reason: 'waiting-or-on-hold' } as const;
  if (now === 'closed') return [{ ...told, kind: 'closed' }];
  if (before === 'paused') return [{ ...told, kind: 'resumed' }];
  if (before === 'running') return [{ ...told, ...paused }];
  const reopened = { ...told, kind: 'reopened' } as const;
  return now === 'paused' ? [reopened, { ...told, ...paused, id: `${told.id}:paused` }] : [reopened];
}

/** Replies that the customer sees, by staff: neither comments, nor a requestor's own words, nor RT's. */
function responsesOf({ transactions, requestorIds }: History, { isStaff }: Meanings): readonly CaseEvent[] {
  return transactions
    .filter(
      ({ Type, Creator: { id } }) => Type === 'Correspond' && !requestorIds.has(id) && isStaff(id) === true,
    )
    .map((reply) => ({
      id: eventId(reply),
      at: reply.Created,
      kind: 'responded',
      by: displayName(reply.Creator),
    }));
}
