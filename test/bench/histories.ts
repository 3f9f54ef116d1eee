import type { CaseEvent } from '../../src/domain/cases/case.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/units.ts';
import { seeded } from './random.ts';

/** What the clock of a case is read from. */
export interface History {
  readonly openedAt: number;
  readonly events: CaseEvent[];
}

const SERVICE_TYPES = [
  ...['technical-platform', 'technical-platform', 'technical-development', 'technical-development'],
  ...['billing', 'consulting', 'icp-filing'],
];
const SEVERITIES = ['A', 'B', 'B', 'C', 'C', 'C'];

/**
 * Cases as a desk has them, opened from October 2025 to December 2026: every third changes its severity, two
 * in five wait for the customer up to three times, two thirds are answered, half of those closed. Fewer are the
 * first ones of more.
 */
export function histories(count: number): readonly History[] {
  const below = seeded(10_000);
  const oneOf = (list: readonly string[]) => list[below(list.length)] ?? '';
  const first = Date.UTC(2025, 9, 1);
  const days = (Date.UTC(2027, 0, 1) - first) / DAY;
  return Array.from({ length: count }, (): History => {
    const openedAt = first + below(days) * DAY + below(DAY);
    let at = openedAt;
    const later = (within: number) => {
      at += MINUTE + below(within);
      return { id: `e${at}`, at };
    };
    const plan = below(2) === 0 ? 'premium' : 'standard';
    const terms = { severity: oneOf(SEVERITIES), serviceType: oneOf(SERVICE_TYPES), plan } as const;
    const events: CaseEvent[] = [{ ...later(1), at: openedAt, kind: 'opened', ...terms }];
    if (below(3) === 0)
      events.push({ ...later(4 * HOUR), kind: 'severity-changed', severity: oneOf(SEVERITIES) });
    for (let pauses = below(5) < 2 ? 1 + below(3) : 0; pauses > 0; pauses -= 1) {
      events.push({ ...later(8 * HOUR), kind: 'paused', reason: 'waiting-for-customer' });
      events.push({ ...later(2 * DAY), kind: 'resumed' });
    }
    if (below(3) > 0) {
      events.push({ ...later(DAY), kind: 'responded', by: 'Lin' });
      if (below(2) === 0) events.push({ ...later(5 * DAY), kind: 'closed' });
    }
    return { openedAt, events };
  });
}
