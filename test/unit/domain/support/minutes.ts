import { DAY, type EpochMs, MINUTE } from '../../../../src/domain/units.ts';

/** Working hours as the tests state them, without the code under test. */
export interface PlainHours {
  readonly days: 'every-day' | 'business-days';
  /** `null` is around the clock; otherwise [opens, closes) in minutes after midnight. */
  readonly window: readonly [opens: number, closes: number] | null;
}

/** The oracle: every minute of a stretch of time, asked one by one what the clocks of the zone show. */
export interface MinuteWalk {
  readonly from: EpochMs;
  readonly to: EpochMs;
  isOpen(at: EpochMs): boolean;
  worked(from: EpochMs, to: EpochMs): number;
  /** `null` when the walk ends before `ms` are used up. */
  add(from: EpochMs, ms: number): EpochMs | null;
}

/** Walks `zone` from one instant to another, both whole minutes. */
export function walk(hours: PlainHours, zone: string, from: EpochMs, to: EpochMs): MinuteWalk {
  const shown = wallOf(zone);
  const days = new Map<string, boolean>();
  const isWorked = (date: string): boolean => {
    const known = days.get(date) ?? (hours.days === 'every-day' || isBusinessDay(date));
    days.set(date, known);
    return known;
  };
  const open = Array.from({ length: (to - from) / MINUTE }, (_, place) => {
    if (hours.window === null) return true;
    const { date, minute } = shown(from + place * MINUTE);
    return isWorked(date) && minute >= hours.window[0] && minute < hours.window[1];
  });
  const place = (at: EpochMs): number => {
    if (at < from || at > to || (at - from) % MINUTE !== 0) throw new RangeError(`outside the walk: ${at}`);
    return (at - from) / MINUTE;
  };
  return {
    from,
    to,
    isOpen: (at) => open[place(at)] === true,
    worked(start, end) {
      let count = 0;
      for (let at = place(start); at < place(end); at += 1) if (open[at] === true) count += 1;
      return count * MINUTE;
    },
    add(start, ms) {
      let left = ms / MINUTE;
      if (left <= 0) return start;
      for (let at = place(start); at < open.length; at += 1) {
        if (open[at] === true) left -= 1;
        if (left === 0) return from + (at + 1) * MINUTE;
      }
      return null;
    },
  };
}

/** Copied by hand from the State Council's notices, for the days that the walks touch. */
const DAYS_OFF: readonly (readonly [first: string, last: string])[] = [
  ['2012-01-01', '2012-01-03'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const WORKED_WEEKENDS: readonly string[] = [
  '2011-12-31',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-09-20',
  '2026-10-10',
];

/** Whether the notices make `date` a working day; nothing that the machine's zone could change. */
export function isBusinessDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (WORKED_WEEKENDS.includes(date)) return true;
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.some(([first, last]) => first <= date && date <= last);
}

export type Wall = { readonly date: string; readonly minute: number };

/** What the clocks of a zone show at an instant, asked of the machine's own calendar. */
export function wallOf(zone: string): (at: EpochMs) => Wall {
  if (zone === 'Asia/Shanghai') {
    return (at) => ({
      date: new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 10),
      minute: ((at + 8 * 60 * MINUTE) % DAY) / MINUTE,
    });
  }
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (at) => {
    const [date = '', time = ''] = format.format(at).split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return { date, minute: hour * 60 + minute };
  };
}
