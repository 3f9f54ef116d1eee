import type { Case, CaseEvent } from '../../src/domain/cases/case.ts';
import { MINUTE } from '../../src/domain/units.ts';
import { seeded } from '../bench/random.ts';
import { caseOpened } from './cases.ts';

/** What a help desk tells, and when. */
export interface Telling {
  readonly at: number;
  readonly case: Case;
}

/** A drawn change of a case: an event of its clock, or another owner. */
type Change = {
  readonly at: number;
  readonly event?: CaseEvent;
  readonly owner?: string;
  readonly closes?: boolean;
};

const OWNERS = ['Lin', 'Lin', 'Wang', 'Zhao', null, null] as const;

/**
 * What a help desk tells of `count` cases that are opened in the six hours from `start` on, in order: of most there is
 * more than one telling, since they are answered, paused, raised, given to somebody else and closed. Everything happens
 * on whole minutes.
 */
export function drawnDay(count: number, start: number, seed: number, sourceId: string): readonly Telling[] {
  const below = seeded(seed);
  const among = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const chance = (percent: number) => below(100) < percent;

  const changesOf = (openedAt: number): readonly Change[] => {
    const changes: Change[] = [];
    const later = (from: number, most: number) => from + (1 + below(most)) * MINUTE;
    if (chance(20)) {
      const at = later(openedAt, 180);
      changes.push({ at, event: { id: 'p', at, kind: 'paused', reason: 'on-hold' } });
      const until = later(at, 120);
      if (chance(70)) changes.push({ at: until, event: { id: 'u', at: until, kind: 'resumed' } });
    }
    if (chance(25)) {
      const at = later(openedAt, 240);
      changes.push({
        at,
        event: { id: 's', at, kind: 'severity-changed', severity: among(['A', 'B', 'C']) },
      });
    }
    if (chance(30)) changes.push({ at: later(openedAt, 300), owner: among(['Lin', 'Wang', 'Zhao']) });
    if (chance(50)) {
      const at = later(openedAt, 420);
      changes.push({ at, event: { id: 'r', at, kind: 'responded', by: 'Lin' } });
      const end = later(at, 120);
      if (chance(50)) changes.push({ at: end, event: { id: 'c', at: end, kind: 'closed' }, closes: true });
    }
    return changes.sort((a, b) => a.at - b.at);
  };

  const tellingsOf = (place: number): readonly Telling[] => {
    const openedAt = start + below(6 * 60) * MINUTE;
    const about = { id: `${sourceId}/${place}`, sourceId, key: `T-${place}`, owner: among(OWNERS) };
    const first = caseOpened(openedAt, { severity: among(['A', 'B', 'B', 'C']) }, about);
    const tellings: Telling[] = [{ at: openedAt, case: first }];
    let last: Case = first;
    for (const { at, event, owner, closes } of changesOf(openedAt)) {
      last = {
        ...last,
        revision: last.revision + 1,
        updatedAt: at,
        events: event === undefined ? last.events : [...last.events, event],
        ...(owner !== undefined && { owner }),
        ...(closes === true && { isOpen: false, status: 'resolved' }),
      };
      tellings.push({ at, case: last });
    }
    return tellings;
  };

  const all = Array.from({ length: count }, (_, place) => tellingsOf(place)).flat();
  return all.sort((a, b) => a.at - b.at || a.case.revision - b.case.revision);
}
