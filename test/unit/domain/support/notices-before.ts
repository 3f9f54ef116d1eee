import type { BusinessCalendar } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';

/** China's calendar as it was before the notice for `year`, which has changed the end of December, came out. */
export function noticesBefore(year: number): BusinessCalendar {
  const wasKnown = (date: string) => date < `${year - 1}-12-01`;
  const known = <Named>(days: ReadonlyMap<string, Named>) =>
    new Map([...days].filter(([date]) => wasKnown(date)));
  return {
    ...chinaCalendar,
    version: `before the notice for ${year}`,
    holidays: known(chinaCalendar.holidays),
    makeUpWorkdays: known(chinaCalendar.makeUpWorkdays),
    announcedYears: new Set([...chinaCalendar.announcedYears].filter((each) => each < year)),
  };
}
