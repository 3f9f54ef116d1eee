import type { Random } from '../random.ts';
import { BILLING_SUBJECTS, CONSULTING_SUBJECTS, ICP_FILING_SUBJECTS } from './business.ts';
import { DEVELOPMENT_SUBJECTS } from './development.ts';
import { PLATFORM_SUBJECTS } from './platform.ts';
import type { Subject } from './subject.ts';

/** The service types of the policy that Caseclock ships with. */
export type ServiceType =
  | 'technical-platform'
  | 'technical-development'
  | 'billing'
  | 'consulting'
  | 'icp-filing';

const SUBJECTS: Readonly<Record<ServiceType, readonly Subject[]>> = {
  'technical-platform': PLATFORM_SUBJECTS,
  'technical-development': DEVELOPMENT_SUBJECTS,
  billing: BILLING_SUBJECTS,
  consulting: CONSULTING_SUBJECTS,
  'icp-filing': ICP_FILING_SUBJECTS,
};

const REGIONS = ['China North 2', 'China East 2', 'China North 3', 'China East 3'];
const HOST_ROLES = ['web', 'api', 'erp', 'pay', 'app', 'db', 'crm', 'mes'];
const AMOUNTS = ['4', '6', '8', '12', '16', '24', '32'];
const HOST_CITIES = ['sh', 'bj', 'cq', 'gz', 'hz'];

/**
 * Takes a subject for a case: one that is not in `taken` yet, of the severity itself where there is one and of
 * a neighbouring one otherwise. The subject is added to `taken`; when all are taken they start anew.
 */
export function takeSubject(
  serviceType: ServiceType,
  severity: string,
  taken: Set<Subject>,
  random: Random,
): string {
  const all = SUBJECTS[serviceType];
  if (all.every((subject) => taken.has(subject))) for (const subject of all) taken.delete(subject);
  const free = all.filter((subject) => !taken.has(subject));
  const fitting = free.filter((subject) => subject.severity === severity);
  const subject = random.pick(fitting.length > 0 ? fitting : free);
  taken.add(subject);
  return filledIn(subject.text, random);
}

function filledIn(text: string, random: Random): string {
  const host = `${random.pick(HOST_CITIES)}-${random.pick(HOST_ROLES)}-0${random.between(1, 9)}`;
  return text
    .replace('{host}', host)
    .replace('{region}', random.pick(REGIONS))
    .replace('{n}', random.pick(AMOUNTS));
}
