/**
 * Who is measured, in the order of the table. `cases` is how many of the 10,000 it reads again: the rest is reckoned.
 */
export const subjects = [
  { id: 'floor', name: 'floor, by hand', cases: 10_000 },
  { id: 'caseclock-index', name: 'Caseclock, index', cases: 0 },
  { id: 'caseclock', name: 'Caseclock, whole way', cases: 10_000 },
  { id: 'luxon-business-days', name: 'luxon-business-days 3.0.1, hours by hand', cases: 200 },
  { id: 'luxon-walk', name: 'Luxon 3.7.2, day walk by hand', cases: 200 },
  { id: 'opening-hours', name: 'opening_hours 3.15.0', cases: 200 },
  { id: 'dayjs-business-time', name: 'dayjs-business-time 1.0.4', cases: 0 },
] as const;

export type SubjectId = (typeof subjects)[number]['id'] | 'oracle';
