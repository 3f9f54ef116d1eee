import type { MappingRemark } from '../../../../domain/cases/case.ts';
import type { PauseReason } from '../../../../domain/cases/event-order.ts';
import type { CaseTerms } from '../../../../domain/policy/entitlement.ts';
import type { Plan } from '../../../../domain/policy/policy.ts';
import type { ServiceType } from './subjects/subject-lines.ts';

/** How a case stands at the anchor. All minutes are working minutes unless they say otherwise. */
export type Situation =
  | { readonly kind: 'new'; readonly wallMinutesAgo: number }
  /** `leftMinutes` below 0 is past the deadline. */
  | { readonly kind: 'unanswered'; readonly leftMinutes: number }
  | {
      readonly kind: 'paused';
      readonly leftMinutes: number;
      readonly sinceMinutes: number;
      readonly reason: Exclude<PauseReason, 'closed'>;
    }
  | {
      readonly kind: 'answered';
      readonly afterMinutes: number;
      readonly sinceMinutes: number;
      readonly isWaiting: boolean;
    }
  /** Was `earlier` until `sinceMinutes` ago. */
  | {
      readonly kind: 'changed';
      readonly earlier: Partial<CaseTerms>;
      readonly leftMinutes: number;
      readonly sinceMinutes: number;
    };

/** A case of the desk at the anchor. */
export interface SceneCase {
  readonly serviceType: ServiceType;
  readonly severity: 'A' | 'B' | 'C';
  readonly plan: Plan;
  readonly situation: Situation;
  readonly isUnowned: boolean;
  readonly mappingRemarks: readonly MappingRemark[];
}

type Terms = readonly [ServiceType, 'A' | 'B' | 'C', Plan];

const P_A: Terms = ['technical-platform', 'A', 'premium'];
const P_B: Terms = ['technical-platform', 'B', 'standard'];
const P_C: Terms = ['technical-platform', 'C', 'standard'];
const D_A: Terms = ['technical-development', 'A', 'premium'];
const D_B: Terms = ['technical-development', 'B', 'premium'];
const D_C: Terms = ['technical-development', 'C', 'standard'];
const BILLING_B: Terms = ['billing', 'B', 'standard'];
const BILLING_C: Terms = ['billing', 'C', 'premium'];
const CONSULTING_B: Terms = ['consulting', 'B', 'premium'];
const CONSULTING_C: Terms = ['consulting', 'C', 'standard'];
const ICP_B: Terms = ['icp-filing', 'B', 'standard'];
const ICP_C: Terms = ['icp-filing', 'C', 'standard'];

const UNREAD_SEVERITY: MappingRemark = { field: 'severity', found: '一般', readAs: 'C' };

/** The desk at the anchor: every state that can be at that hour, each more than once. */
export const OPENING_SCENE: readonly SceneCase[] = [
  scene(P_A, left(8)),
  scene(P_A, left(24)),
  scene(P_A, left(66)),
  scene(P_A, left(-13)),
  scene(P_A, fresh(4), { isUnowned: true }),
  scene(P_A, paused(71, 18)),
  scene(P_A, answered(21, 34)),
  scene(P_A, answered(48, 95, true)),
  scene(P_A, { kind: 'changed', earlier: { severity: 'B' }, leftMinutes: 43, sinceMinutes: 26 }),
  scene(['technical-platform', 'A', 'standard'], left(131)),
  scene(P_B, left(6)),
  scene(P_B, left(27)),
  scene(P_B, left(88)),
  scene(P_B, left(172)),
  scene(P_B, left(-52)),
  scene(P_B, fresh(11), { isUnowned: true }),
  scene(P_B, paused(104, 47)),
  scene(P_B, answered(75, 22)),
  scene(P_B, answered(262, 15, true)),
  scene(['technical-platform', 'B', 'premium'], {
    kind: 'changed',
    earlier: { severity: 'A' },
    leftMinutes: 118,
    sinceMinutes: 35,
  }),
  scene(P_C, left(211)),
  scene(P_C, left(396)),
  scene(P_C, answered(140, 160, true)),
  scene(P_C, paused(300, 120)),
  scene(D_A, left(17)),
  scene(D_A, left(92)),
  scene(D_A, { kind: 'changed', earlier: { plan: 'standard' }, leftMinutes: 55, sinceMinutes: 12 }),
  scene(D_B, left(9)),
  scene(D_B, left(63)),
  scene(D_B, left(148)),
  scene(D_B, paused(126, 33)),
  scene(D_B, answered(64, 71)),
  scene(D_C, left(287)),
  scene(D_C, fresh(38)),
  scene(D_C, answered(190, 44, true)),
  scene(['billing', 'A', 'standard'], left(156)),
  scene(BILLING_B, left(29)),
  scene(BILLING_B, left(97)),
  scene(BILLING_B, left(-26)),
  scene(BILLING_B, { ...paused(82, 60), reason: 'on-hold' }),
  scene(BILLING_C, left(325)),
  scene(BILLING_C, answered(112, 58, true)),
  scene(CONSULTING_B, left(143)),
  scene(CONSULTING_C, left(365), { mappingRemarks: [UNREAD_SEVERITY] }),
  scene(ICP_B, left(38)),
  scene(ICP_B, answered(133, 25, true)),
  scene(ICP_C, left(402)),
  scene(ICP_C, fresh(19), { isUnowned: true }),
];

function scene(
  [serviceType, severity, plan]: Terms,
  situation: Situation,
  more: Partial<Pick<SceneCase, 'isUnowned' | 'mappingRemarks'>> = {},
): SceneCase {
  return { serviceType, severity, plan, situation, isUnowned: false, mappingRemarks: [], ...more };
}

function left(leftMinutes: number): Situation {
  return { kind: 'unanswered', leftMinutes };
}

function fresh(wallMinutesAgo: number): Situation {
  return { kind: 'new', wallMinutesAgo };
}

function paused(leftMinutes: number, sinceMinutes: number): Extract<Situation, { kind: 'paused' }> {
  return { kind: 'paused', leftMinutes, sinceMinutes, reason: 'waiting-for-customer' };
}

function answered(afterMinutes: number, sinceMinutes: number, isWaiting = false): Situation {
  return { kind: 'answered', afterMinutes, sinceMinutes, isWaiting };
}
