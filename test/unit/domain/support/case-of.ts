import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { type CaseClock, caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { type Plan, type Policy, policySchema } from '../../../../src/domain/policy/policy.ts';
import { type PolicyBook, policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import type { EpochMs } from '../../../../src/domain/units.ts';
import { beijing } from '../../../support/cases.ts';

export { beijing };

/** What a clock in Beijing shows at `at`, to the minute, or to the millisecond where that says more. */
export function inBeijing(at: EpochMs | null): string | null {
  if (at === null) return null;
  const text = new Date(at + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, -1);
  return text.endsWith(':00.000') ? text.slice(0, 16) : text;
}

/** An event before it has its id and instant. */
type BareEvent = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'id' | 'at'>
    : never
  : never;

/** When in Beijing, and what. */
export type Told = readonly [when: string, event: BareEvent];

/** The history of a case opened in Beijing, `opened` being its time there. */
export function historyOf(
  opened: string,
  terms: { readonly serviceType: string; readonly severity: string; readonly plan: Plan },
  ...told: readonly Told[]
): { readonly openedAt: EpochMs; readonly events: CaseEvent[] } {
  const openedAt = beijing(opened);
  const events: CaseEvent[] = [{ kind: 'opened', id: 'e0', at: openedAt, ...terms }];
  told.forEach(([when, event], place) => {
    events.push({ ...event, id: `e${place + 1}`, at: beijing(when) });
  });
  return { openedAt, events };
}

/** The clock of such a case under the published policy. */
export function clockOf(...told: Parameters<typeof historyOf>): CaseClock {
  return caseClock(historyOf(...told), publishedPolicies);
}

/** A book of one policy in another zone: severities A (2 h, around the clock) and B (4 h, in the windows). */
export function bookIn(
  zone: string,
  days: 'every-day' | 'business-days',
  ...windows: readonly { readonly opens: string; readonly closes: string }[]
): { readonly book: PolicyBook; readonly policy: Policy } {
  const name = { en: 'x', zh: 'x' };
  const policy = policySchema.parse({
    id: 'elsewhere',
    version: '1',
    name,
    inForceFrom: '2000-01-01',
    zone,
    calendar: 'china',
    workingHours: {
      always: { kind: 'around-the-clock', name },
      windows: { kind: 'windows', name, days, windows },
    },
    severities: [
      { id: 'A', name, initialResponseMinutes: 120, requiresPlan: 'premium', otherwise: 'B' },
      { id: 'B', name, initialResponseMinutes: 240 },
    ],
    serviceTypes: [{ id: 'any', name, hours: { A: 'always', B: 'windows' } }],
  });
  return { book: policyBook([policy], chinaCalendar), policy };
}
