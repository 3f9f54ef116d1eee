import { groupBy } from '../group-by.ts';
import type { CaseEvent } from './case.ts';

/** Why a clock stands although its window may be open. */
export type PauseReason = Extract<CaseEvent, { kind: 'paused' }>['reason'] | 'closed';

/**
 * The events in the order in which they count: by instant, then by kind, each id once. Of what stops and starts the
 * clock at one instant, next counts what can come next: a pause and its resumption leave a running clock running, a
 * resumption and a new pause a paused one paused. It is a function of the set of events, in whatever order they are
 * told.
 */
export function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (isInOrder(events)) return events;
  const once = new Map(events.map((event) => [event.id, event]));
  return settled([...once.values()].sort(compareEvents));
}

/** Why the clock stands after `event`, when before it stood for `paused`; `null` while it runs. */
export function pausedAfter(paused: PauseReason | null, event: CaseEvent): PauseReason | null {
  switch (event.kind) {
    case 'paused':
      return paused ?? event.reason;
    case 'closed':
      return 'closed';
    case 'resumed':
      return paused === 'closed' ? paused : null;
    case 'reopened':
      return paused === 'closed' ? null : paused;
    default:
      return paused;
  }
}

/**
 * Of what is left of an instant, the first that changes whether the clock stands goes first; what cannot come goes
 * last.
 */
function settled(sorted: readonly CaseEvent[]): readonly CaseEvent[] {
  const ordered: CaseEvent[] = [];
  let paused: PauseReason | null = null;
  for (const tied of groupBy(sorted, ({ at }) => at).values()) {
    const left = [...tied];
    while (left.length > 0) {
      const next = left.findIndex((event) => !isSwitch(event) || pausedAfter(paused, event) !== paused);
      for (const event of left.splice(Math.max(next, 0), 1)) {
        paused = pausedAfter(paused, event);
        ordered.push(event);
      }
    }
  }
  return ordered;
}

function compareEvents(a: CaseEvent, b: CaseEvent): number {
  return a.at - b.at || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || (a.id < b.id ? -1 : 1);
}

/** Sources tell most histories in order, and short: to see that costs a fraction of sorting. */
function isInOrder(events: readonly CaseEvent[]): boolean {
  if (events.length > SHORT_HISTORY) return false;
  return events.every((event, place) => {
    for (let before = 0; before < place; before += 1) if (events[before]?.id === event.id) return false;
    const last = events[place - 1];
    if (last === undefined) return true;
    const isUnsettled = last.at === event.at && isSwitch(last) && isSwitch(event);
    return !isUnsettled && compareEvents(last, event) < 0;
  });
}

const SHORT_HISTORY = 12;

/** At the same instant: opened first, then what changes the terms, then what stops or starts the clock. */
const KIND_ORDER: Readonly<Record<CaseEvent['kind'], number>> = {
  opened: 0,
  'plan-changed': 1,
  'service-type-changed': 2,
  'severity-changed': 3,
  responded: 4,
  resumed: 5,
  reopened: 6,
  paused: 7,
  closed: 8,
};

/** Whether it stops or starts the clock. */
function isSwitch({ kind }: CaseEvent): boolean {
  return KIND_ORDER[kind] > KIND_ORDER.responded;
}
