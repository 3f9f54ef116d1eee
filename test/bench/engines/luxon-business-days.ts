import { createRequire } from 'node:module';
import { daysOff } from '../days.ts';
import { engineSubject } from '../subject.ts';
import { dayWalk } from './luxon-walk.ts';

/** The plugin changes the Luxon that `require` finds, and hands that one out. */
const require = createRequire(import.meta.url);
const { DateTime }: typeof import('luxon-business-days') = require('luxon-business-days');

/**
 * luxon-business-days knows days only, so the hours are walked by hand. It has no make-up workdays: every
 * weekday is a business day to it and every day off a holiday.
 */
export const subject = () => {
  const isDayOff = (day: { toISODate(): string | null }) => daysOff.has(day.toISODate() ?? '');
  DateTime.prototype.setupBusiness({ businessDays: [1, 2, 3, 4, 5, 6, 7], holidayMatchers: [isDayOff] });
  return engineSubject((hours) => dayWalk(DateTime, hours, (day) => day.isBusinessDay() && !day.isHoliday()));
};
