import { useMemo } from 'react';
import { dateInZone, instantOfWall } from '../../../domain/calendar/wall-time.ts';
import { caseClock } from '../../../domain/clock/case-clock.ts';
import { type DayResults, resultsOf } from '../../../domain/clock/day-results.ts';
import { MINUTES_A_DAY } from '../../../domain/units.ts';
import { readClosedSince } from '../../vault/closed-reads.ts';
import { useBoardView } from '../desk/desk.ts';
import { useBooks } from '../desk/rules.ts';
import { useStored } from '../desk/use-stored.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { clocksOnce } from './clocks-once.ts';

/** How the first responses of today in Beijing went, open and closed cases together; `null` while that is read. */
export function useTodayResults(): DayResults | null {
  const books = useBooks();
  const entries = useBoardView((view) => view.entries);
  const now = useNow();
  const date = dateInZone(now, BEIJING);
  const [from, to] = useMemo(
    () => [
      instantOfWall(date, 0, BEIJING, 'opening'),
      instantOfWall(date, MINUTES_A_DAY, BEIJING, 'closing'),
    ],
    [date],
  );
  const closed = useStored((reader) => readClosedSince(reader, from), [from]);
  const closedClocks = useMemo(
    () => closed?.map((subject) => ({ subject, clock: caseClock(subject, books.of(subject.id)) })),
    [closed, books],
  );
  return useMemo(() => {
    if (closedClocks === undefined) return null;
    // What lies ahead of `now` is not decided yet.
    return resultsOf(clocksOnce(entries, closedClocks), from, Math.min(to, now));
  }, [entries, closedClocks, from, to, now]);
}
