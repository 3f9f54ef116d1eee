import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { daysOff } from '../days.ts';
import type { BenchHours, Engine } from '../engine.ts';
import { engineSubject } from '../subject.ts';

/** dayjs-business-time. It has one set of hours a process and no make-up workdays: each day off is a holiday. */
export const subject = () => engineSubject(businessHours, { canReread: false });

function businessHours(_: BenchHours): Engine {
  dayjs.extend(businessTime);
  dayjs.setHolidays([...daysOff]);
  const day = [{ start: '09:00:00', end: '24:00:00' }];
  const weekend = { saturday: day, sunday: day };
  dayjs.setBusinessTime({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    ...weekend,
  });
  return {
    add: (from, ms) =>
      dayjs(from)
        .addBusinessTime(ms / 60_000, 'minutes')
        .valueOf(),
    worked(from, to) {
      try {
        return dayjs(from).businessTimeDiff(dayjs(to), 'minutes') * 60_000;
      } catch (error) {
        // It throws on about a third of the pairs; that counts as a wrong answer.
        if (error instanceof TypeError) return Number.NaN;
        throw error;
      }
    },
  };
}
