import { MINUTE } from '../units.ts';
import type { Plan, Policy, PolicyServiceType, PolicySeverity } from './policy.ts';

/** Why a case is not clocked under the severity it asks for (policy rule 7), or under what it names. */
export type EntitlementRemark =
  | 'severity-needs-premium'
  | 'severity-not-offered'
  | 'severity-unknown'
  | 'service-type-unknown';

/** What a case is clocked under. */
export interface Entitlement {
  readonly severity: PolicySeverity;
  /** Key of the policy's working hours. */
  readonly hoursId: string;
  readonly targetMs: number;
  readonly remarks: readonly EntitlementRemark[];
}

/** What a case asks for. */
export interface CaseTerms {
  readonly severity: string;
  readonly serviceType: string;
  readonly plan: Plan;
}

/**
 * The severity, hours and target that `terms` are entitled to under `policy` (rules 1 and 7). What the policy
 * does not know is read as its strictest severity that every plan has, or its first service type, and said.
 *
 * @throws Error when there is none, which no policy that passed its schema comes to.
 */
export function entitlementOf(policy: Policy, terms: CaseTerms): Entitlement {
  const { severity, serviceType, plan } = terms;
  const known = knownEntitlements(policy).get(serviceType)?.[plan].get(severity);
  if (known !== undefined) return known;
  const found = findEntitlement(policy, terms);
  if (found !== null) return found;
  const { id } = serviceTypeOf(policy, terms);
  throw new Error(`policy ${policy.version} offers ${id} no severity for ${terms.severity}`);
}

/** What the terms that a policy names are entitled to, by service type, plan and severity. */
type Entitlements = ReadonlyMap<string, Readonly<Record<Plan, ReadonlyMap<string, Entitlement>>>>;

/** A policy names few terms, and is asked for them with every case: they are found once. */
const entitlementsOf = new WeakMap<Policy, Entitlements>();

function knownEntitlements(policy: Policy): Entitlements {
  const found = entitlementsOf.get(policy);
  if (found !== undefined) return found;
  const withPlan = (serviceType: string, plan: Plan) =>
    new Map(
      policy.severities.flatMap(({ id: severity }) => {
        const entitlement = findEntitlement(policy, { severity, serviceType, plan });
        return entitlement === null ? [] : [[severity, entitlement] as const];
      }),
    );
  const entitlements: Entitlements = new Map(
    policy.serviceTypes.map(({ id }) => [
      id,
      { standard: withPlan(id, 'standard'), premium: withPlan(id, 'premium') },
    ]),
  );
  entitlementsOf.set(policy, entitlements);
  return entitlements;
}

/** What `entitlementOf` answers; `null` when the severities lead in a circle, or to none with working hours. */
export function findEntitlement(policy: Policy, terms: CaseTerms): Entitlement | null {
  const remarks: EntitlementRemark[] = [];
  const serviceType = serviceTypeOf(policy, terms);
  if (serviceType.id !== terms.serviceType) remarks.push('service-type-unknown');

  let severity = policy.severities.find(({ id }) => id === terms.severity);
  if (severity === undefined) {
    remarks.push('severity-unknown');
    severity = policy.severities.find(({ requiresPlan }) => requiresPlan === undefined);
  }
  for (let steps = 0; severity !== undefined && steps <= policy.severities.length; steps += 1) {
    const hoursId: string | undefined = serviceType.hours[severity.id];
    const isEntitled = severity.requiresPlan === undefined || severity.requiresPlan === terms.plan;
    if (hoursId !== undefined && isEntitled) {
      return { severity, hoursId, targetMs: severity.initialResponseMinutes * MINUTE, remarks };
    }
    remarks.push(hoursId === undefined ? 'severity-not-offered' : 'severity-needs-premium');
    const { otherwise }: PolicySeverity = severity;
    severity = policy.severities.find(({ id }) => id === otherwise);
  }
  return null;
}

function serviceTypeOf(policy: Policy, terms: CaseTerms): PolicyServiceType {
  const found = policy.serviceTypes.find(({ id }) => id === terms.serviceType) ?? policy.serviceTypes[0];
  if (found === undefined) throw new Error(`policy ${policy.version} has no service type`);
  return found;
}
