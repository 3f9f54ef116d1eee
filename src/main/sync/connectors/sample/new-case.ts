import type { EpochMs } from '../../../../domain/units.ts';
import { clockedUnder, happen, type LiveCase } from './live-case.ts';
import { planReply } from './live-moves.ts';
import { AGENTS, CUSTOMERS } from './people.ts';
import type { Random } from './random.ts';
import type { Subject } from './subjects/subject.ts';
import { type ServiceType, takeSubject } from './subjects/subject-lines.ts';

/** How often each service type is asked for while its window is open, and while it is closed. */
const SHARES: readonly (readonly [ServiceType, whenOpen: number, whenClosed: number])[] = [
  ['technical-platform', 42, 30],
  ['technical-development', 22, 12],
  ['billing', 16, 3],
  ['consulting', 8, 1],
  ['icp-filing', 12, 2],
];

type SeverityShares = readonly (readonly ['A' | 'B' | 'C', number])[];

const OTHER_SEVERITIES: SeverityShares = [
  ['A', 4],
  ['B', 56],
  ['C', 40],
];

/** Who writes while only severity A is answered mostly means severity A. */
function technicalSeverities(isOpen: boolean): SeverityShares {
  return [
    ['A', isOpen ? 30 : 160],
    ['B', 45],
    ['C', 25],
  ];
}

/** A customer opens a case at `at`; a subject is taken from those not in `taken`. */
export function newCase(number: number, at: EpochMs, taken: Set<Subject>, random: Random): LiveCase {
  const isOpen = (serviceType: ServiceType) =>
    clockedUnder({ severity: 'B', serviceType, plan: 'standard' }, at).workingTime.isOpen(at);
  const shares = SHARES.map(([type, open, closed]) => [type, isOpen(type) ? open : closed] as const);
  const serviceType = weighted(shares, random);
  const isTechnical = serviceType.startsWith('technical-');
  const severity = weighted(
    isTechnical ? technicalSeverities(isOpen(serviceType)) : OTHER_SEVERITIES,
    random,
  );
  const isForPremium = isTechnical && severity === 'A' && random.next() < 0.85;
  const customer = random.pick(CUSTOMERS.filter(({ plan }) => !isForPremium || plan === 'premium'));
  const terms = { severity, serviceType, plan: customer.plan };
  const live: LiveCase = {
    number,
    subject: takeSubject(serviceType, severity, taken, random),
    customer: customer.name,
    serviceType,
    mappingRemarks: [],
    happenings: [],
    terms,
    owner: random.next() < 0.7 ? random.pick(AGENTS) : null,
    isAnswered: false,
    pausedAt: null,
    isOpen: true,
    replyDueAt: at,
  };
  happen(live, at, live.owner === null ? 'new' : 'in progress', [{ kind: 'opened', ...terms }]);
  planReply(live, at, clockedUnder(terms, at).targetMs, random);
  return live;
}

/** One of the values, each as likely as its weight. */
export function weighted<T>(choices: readonly (readonly [T, number])[], random: Random): T {
  let left = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('nothing with a weight to choose from');
}
