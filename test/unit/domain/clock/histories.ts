import fc from 'fast-check';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { type EpochMs, MINUTE } from '../../../../src/domain/units.ts';
import { WALK_FROM } from './plain-clock.ts';

/** A case with a history. */
export interface History {
  readonly openedAt: EpochMs;
  readonly events: CaseEvent[];
}

const severity = fc.constantFrom('A', 'B', 'C');
const serviceType = fc.constantFrom(
  'technical-platform',
  'technical-development',
  'billing',
  'consulting',
  'icp-filing',
);
const plan = fc.constantFrom('premium' as const, 'standard' as const);
const step = fc.record({
  kind: fc.constantFrom('severity', 'service-type', 'plan', 'pause', 'pause', 'close', 'respond'),
  severity,
  serviceType,
  plan,
  minutes: fc.integer({ min: 1, max: 20 * 60 }),
});

/** Histories of up to 9 events at distinct whole minutes, in the walk, consistent, answered or not. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    opened: fc.integer({ min: 0, max: 20 * 24 * 60 }),
    severity,
    serviceType,
    plan,
    steps: fc.array(step, { maxLength: 8 }),
  })
  .map(({ opened, steps, ...terms }) => {
    const openedAt = WALK_FROM + opened * MINUTE;
    const events: CaseEvent[] = [{ id: 'e0', kind: 'opened', at: openedAt, ...terms }];
    let at = openedAt;
    let paused: 'paused' | 'closed' | null = null;
    for (const next of steps) {
      at += next.minutes * MINUTE;
      const told = { id: `e${events.length}`, at };
      if (next.kind === 'severity')
        events.push({ ...told, kind: 'severity-changed', severity: next.severity });
      if (next.kind === 'service-type')
        events.push({ ...told, kind: 'service-type-changed', serviceType: next.serviceType });
      if (next.kind === 'plan') events.push({ ...told, kind: 'plan-changed', plan: next.plan });
      if (next.kind === 'respond') events.push({ ...told, kind: 'responded', by: 'Lin' });
      if (next.kind === 'pause' || next.kind === 'close') {
        if (paused === 'paused') events.push({ ...told, kind: 'resumed' });
        else if (paused === 'closed') events.push({ ...told, kind: 'reopened' });
        else if (next.kind === 'close') events.push({ ...told, kind: 'closed' });
        else events.push({ ...told, kind: 'paused', reason: 'waiting-for-customer' });
        paused = paused !== null ? null : next.kind === 'close' ? 'closed' : 'paused';
      }
    }
    return { openedAt, events };
  });
