import { chinaCalendar } from '../../../src/domain/calendar/china.ts';
import { workingTime } from '../../../src/domain/calendar/working-time.ts';
import type { BenchHours, Engine } from '../engine.ts';
import { engineSubject } from '../subject.ts';

/** Caseclock's working-time index, asked directly. */
export const subject = () => engineSubject(index, { canReread: false });

function index({ days, opensMinute, closesMinute }: BenchHours): Engine {
  const hours = { kind: 'windows', days, windows: [{ opensMinute, closesMinute }] } as const;
  const time = workingTime(hours, 'Asia/Shanghai', chinaCalendar);
  return { add: (from, ms) => time.add(from, ms) ?? Number.NaN, worked: time.worked };
}
