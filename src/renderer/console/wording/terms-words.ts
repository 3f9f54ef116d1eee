import type { Policy } from '../../../domain/policy/policy.ts';
import type { Wording } from './wording.ts';

/** A severity as a policy names it; as the source says it where the policy does not know it. */
export function severityWords({ severities }: Policy, id: string, { t, name }: Wording): string {
  const known = severities.find((severity) => severity.id === id);
  return known === undefined ? id : t('case.severityIs', { severity: id, name: name(known.name) });
}

/** A service type as a policy names it; as the source says it where the policy does not know it. */
export function serviceTypeWords({ serviceTypes }: Policy, id: string, { name }: Wording): string {
  const known = serviceTypes.find((serviceType) => serviceType.id === id);
  return known === undefined ? id : name(known.name);
}
