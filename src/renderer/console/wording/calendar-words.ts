import {
  BY_HAND,
  type CalendarBase,
  readCalendarVersion,
} from '../../../domain/calendar/calendar-version.ts';
import type { Wording } from './wording.ts';

/** Which calendar was counted by: whose notices, and the desk's own days, each with a mark that changes with them. */
export function calendarWords(version: string, wording: Wording): string {
  const { t } = wording;
  const { base, layers } = readCalendarVersion(version);
  const own = layers.map(({ label, days, mark }) =>
    label === BY_HAND
      ? t('calendar.byHand', { count: days, mark })
      : t('calendar.imported', { count: days, label, mark }),
  );
  return [baseWords(base, wording), ...own].join(' + ');
}

function baseWords(base: CalendarBase, { t }: Wording): string {
  switch (base.kind) {
    case 'notices':
      return t('calendar.notices', base);
    case 'weekdays':
      return t('calendar.weekdays');
    case 'other':
      return base.text;
  }
}
