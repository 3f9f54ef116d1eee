import type { CaseEvent } from '../../src/domain/cases/case.ts';
import { HOUR } from '../../src/domain/units.ts';
import { BUSINESS_9_18, BUSINESS_9_24, type Engine, EVERY_DAY_9_24, type MakeEngine } from './engine.ts';

/** The engines of the policy's four working hours. */
export interface Schedules {
  readonly always: Engine;
  readonly everyDay: Engine;
  readonly development: Engine;
  readonly office: Engine;
}

export function schedules(make: MakeEngine): Schedules {
  const always: Engine = { add: (from, ms) => from + ms, worked: (from, to) => to - from };
  const [everyDay, development, office] = [EVERY_DAY_9_24, BUSINESS_9_24, BUSINESS_9_18].map(make);
  if (!everyDay || !development || !office) throw new Error('no engine');
  return { always, everyDay, development, office };
}

const starts: number[] = [];
const engines: (Engine | null)[] = [];

/**
 * The deadline of a history told in order and without contradictions, by hand and without a receipt; NaN where
 * there is none. The least that the same answer costs, whoever's engine is used.
 */
export function plainDeadline(events: readonly CaseEvent[], hours: Schedules): number {
  let [severity, serviceType, plan] = ['', '', ''];
  let isPaused = false;
  let stretches = 0;
  for (const event of events) {
    if (event.kind === 'responded') break;
    if (event.kind === 'opened') ({ severity, serviceType, plan } = event);
    else if (event.kind === 'severity-changed') severity = event.severity;
    else isPaused = event.kind === 'paused' || event.kind === 'closed';
    const isTechnical = serviceType.startsWith('technical');
    if (severity === 'A' && !(isTechnical && plan === 'premium')) severity = 'B';
    starts[stretches] = event.at;
    engines[stretches] = isPaused ? null : engineOf(severity, serviceType, hours);
    stretches += 1;
  }
  let left = severity === 'A' ? 2 * HOUR : severity === 'B' ? 4 * HOUR : 8 * HOUR;
  for (let place = 0; place < stretches; place += 1) {
    const engine = engines[place];
    if (!engine) continue;
    const start = starts[place] ?? 0;
    const end = place + 1 < stretches ? (starts[place + 1] ?? 0) : Number.POSITIVE_INFINITY;
    const reached = engine.add(start, left);
    if (reached <= end) return reached;
    left -= engine.worked(start, end);
  }
  return Number.NaN;
}

function engineOf(severity: string, serviceType: string, hours: Schedules): Engine {
  if (severity === 'A') return hours.always;
  if (serviceType === 'technical-platform') return hours.everyDay;
  return serviceType === 'technical-development' ? hours.development : hours.office;
}
