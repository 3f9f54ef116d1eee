import type { Case, CaseEvent, MappingRemark } from '../../../../domain/cases/case.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import type { ServiceType } from './subjects/subject-lines.ts';
import type { DeskOrigin } from './ticks.ts';

/** One thing that happens to a case: its events, all at `at`, and what the desk's list says from then on. */
export interface Happening {
  readonly at: EpochMs;
  readonly events: readonly CaseEvent[];
  readonly owner: string | null;
  readonly status: Status;
}

/** The sample desk's own words. */
export type Status = 'new' | 'in progress' | 'answered' | 'waiting for customer' | 'on hold' | 'resolved';

/** An event before it has its id and instant. */
export type BareEvent = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'id' | 'at'>
    : never
  : never;

/** A case of the desk with all that ever happens to it, in order; the first happening opens it. */
export interface Draft {
  /** What people call it after `S-`. */
  readonly number: number;
  readonly subject: string;
  readonly customer: string;
  readonly serviceType: ServiceType;
  readonly mappingRemarks: readonly MappingRemark[];
  readonly happenings: readonly Happening[];
}

const QUEUES: Readonly<Record<ServiceType, string>> = {
  'technical-platform': 'Platform 平台',
  'technical-development': 'Development 开发',
  billing: 'Billing 计费',
  consulting: 'Pre-sales 售前',
  'icp-filing': 'ICP filing 备案',
};

/** Gives the events of a happening their instant and their ids: the case's number and their place in it. */
export function dated(
  number: number,
  before: readonly Happening[],
  at: EpochMs,
  bare: readonly BareEvent[],
): readonly CaseEvent[] {
  const told = before.reduce((sum, { events }) => sum + events.length, 0);
  return bare.map((event, place): CaseEvent => ({ ...event, id: `S-${number}#${told + place + 1}`, at }));
}

/** The case as its desk shows it at `at`; `null` before it is opened. Nothing later than `at` is in it. */
export function caseAt({ sourceId }: DeskOrigin, draft: Draft, at: EpochMs): Case | null {
  const told = draft.happenings.filter((happening) => happening.at <= at);
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined) return null;
  const key = `S-${draft.number}`;
  return {
    id: `${sourceId}/${draft.number}`,
    sourceId,
    key,
    subject: draft.subject,
    customer: draft.customer,
    owner: last.owner,
    queue: QUEUES[draft.serviceType],
    status: last.status,
    isOpen: last.status !== 'resolved',
    openedAt: first.at,
    updatedAt: last.at,
    revision: last.at,
    url: null,
    events: told.flatMap(({ events }) => events),
    mappingRemarks: [...draft.mappingRemarks],
  };
}
