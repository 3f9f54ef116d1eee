import { DateTime } from 'luxon';
import { daysOff } from '../days.ts';
import type { BenchHours, Engine } from '../engine.ts';
import { engineSubject } from '../subject.ts';

/** What most programs do: Luxon, a set of days off, and a walk from day to day. */
export const subject = () =>
  engineSubject((hours) => dayWalk(DateTime, hours, (day) => !daysOff.has(day.toISODate() ?? '')));

/** Walks the days of Asia/Shanghai; `isWorked` says which are business days. */
export function dayWalk(
  luxon: Pick<typeof DateTime, 'fromMillis'>,
  hours: BenchHours,
  isWorked: (day: DateTime) => boolean,
): Engine {
  const { opensMinute, closesMinute, days } = hours;
  const isOpen = (day: DateTime) => days === 'every-day' || isWorked(day);
  const first = (from: number) => luxon.fromMillis(from, { zone: 'Asia/Shanghai' }).startOf('day');
  return {
    add(from, ms) {
      let left = ms;
      for (let day = first(from); ; day = day.plus({ days: 1 })) {
        if (!isOpen(day)) continue;
        const start = Math.max(from, day.plus({ minutes: opensMinute }).toMillis());
        const length = day.plus({ minutes: closesMinute }).toMillis() - start;
        if (length >= left) return start + left;
        if (length > 0) left -= length;
      }
    },
    worked(from, to) {
      let sum = 0;
      for (let day = first(from); day.toMillis() < to; day = day.plus({ days: 1 })) {
        if (!isOpen(day)) continue;
        const start = Math.max(from, day.plus({ minutes: opensMinute }).toMillis());
        const end = Math.min(to, day.plus({ minutes: closesMinute }).toMillis());
        if (end > start) sum += end - start;
      }
      return sum;
    },
  };
}
