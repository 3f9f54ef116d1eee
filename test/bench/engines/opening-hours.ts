import OpeningHours from 'opening_hours';
import { holidays, makeUpWorkdays } from '../days.ts';
import type { BenchHours, Engine } from '../engine.ts';
import { engineSubject } from '../subject.ts';

/** opening_hours: the calendar as a rule string, asked through its iterator and its own sum of open time. */
export const subject = () => engineSubject(openingHours);

function openingHours(hours: BenchHours): Engine {
  const rules = new OpeningHours(ruleOf(hours), null);
  return {
    add(from, ms) {
      const states = rules.getIterator(new Date(from));
      let left = ms;
      for (let at = from; ; ) {
        const isOpen = states.getState();
        if (!states.advance()) return Number.NaN;
        const next = states.getDate().getTime();
        if (isOpen && next - at >= left) return at + left;
        if (isOpen) left -= next - at;
        at = next;
      }
    },
    worked: (from, to) => rules.getOpenDuration(new Date(from), new Date(to))[0],
  };
}

function ruleOf({ opensMinute, closesMinute, days }: BenchHours): string {
  const window = `${clock(opensMinute)}-${clock(closesMinute)}`;
  if (days === 'every-day') return window;
  const off = holidays.map((date) => `${dateOf(date)} off`);
  const worked = makeUpWorkdays.map((date) => `${dateOf(date)} ${window}`);
  return [`Mo-Fr ${window}`, ...off, ...worked].join('; ');
}

function clock(minute: number): string {
  return `${String(minute / 60).padStart(2, '0')}:00`;
}

function dateOf(date: string): string {
  const month = new Date(date).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return `${date.slice(0, 4)} ${month} ${date.slice(8)}`;
}
