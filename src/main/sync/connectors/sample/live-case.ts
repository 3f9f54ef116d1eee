import type { WorkingTime } from '../../../../domain/calendar/working-time.ts';
import type { MappingRemark } from '../../../../domain/cases/case.ts';
import { type CaseTerms, entitlementOf } from '../../../../domain/policy/entitlement.ts';
import { publishedPolicies } from '../../../../domain/policy/published.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { type BareEvent, type Draft, dated, type Happening, type Status } from './draft.ts';
import type { ServiceType } from './subjects/subject-lines.ts';

/** A case while the desk is being imagined: what it is by its last happening. */
export interface LiveCase {
  readonly number: number;
  readonly subject: string;
  readonly customer: string;
  readonly serviceType: ServiceType;
  readonly mappingRemarks: readonly MappingRemark[];
  readonly happenings: Happening[];
  terms: CaseTerms;
  owner: string | null;
  isAnswered: boolean;
  /** Since when it is paused; `null` while it is not. */
  pausedAt: EpochMs | null;
  isOpen: boolean;
  /** When staff will first answer, if nothing gets in the way. */
  replyDueAt: EpochMs;
}

/** What `terms` are clocked under at `at`: the target and the working time that its window gives. */
export function clockedUnder(
  terms: CaseTerms,
  at: EpochMs,
): { readonly targetMs: number; readonly workingTime: WorkingTime } {
  const policy = publishedPolicies.inForce(at);
  const { targetMs, hoursId } = entitlementOf(policy, terms);
  return { targetMs, workingTime: publishedPolicies.workingTime(policy, hoursId) };
}

/** Whether the case's working window is open, so that staff are there for it. */
export function isStaffed(live: LiveCase, at: EpochMs): boolean {
  return clockedUnder(live.terms, at).workingTime.isOpen(at);
}

/** Writes down that `events` happened to the case at `at`; its state follows from them. */
export function happen(live: LiveCase, at: EpochMs, status: Status, events: readonly BareEvent[]): void {
  for (const event of events) {
    switch (event.kind) {
      case 'opened':
        live.terms = { severity: event.severity, serviceType: event.serviceType, plan: event.plan };
        break;
      case 'severity-changed':
        live.terms = { ...live.terms, severity: event.severity };
        break;
      case 'service-type-changed':
        live.terms = { ...live.terms, serviceType: event.serviceType };
        break;
      case 'plan-changed':
        live.terms = { ...live.terms, plan: event.plan };
        break;
      case 'responded':
        live.isAnswered = true;
        live.owner ??= event.by;
        break;
      case 'paused':
        live.pausedAt = at;
        break;
      case 'resumed':
        live.pausedAt = null;
        break;
      case 'closed':
        live.isOpen = false;
        break;
      case 'reopened':
        live.isOpen = true;
        break;
    }
  }
  const { number, happenings, owner } = live;
  happenings.push({ at, events: dated(number, happenings, at, events), owner, status });
}

/** What the desk keeps of it. */
export function draftOf(live: LiveCase): Draft {
  const { number, subject, customer, serviceType, mappingRemarks, happenings } = live;
  return { number, subject, customer, serviceType, mappingRemarks, happenings };
}
