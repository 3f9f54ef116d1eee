/** Instants at which somebody may first open the sample desk, and which windows are then closed. */
export const ANCHORS = [
  {
    when: 'a Tuesday afternoon',
    at: '2026-09-15T14:20:00+08:00',
    isEveryDayOpen: true,
    isBusinessOpen: true,
  },
  {
    when: 'a Wednesday night',
    at: '2026-11-18T03:07:31+08:00',
    isEveryDayOpen: false,
    isBusinessOpen: false,
  },
  { when: 'a Sunday noon', at: '2026-11-22T12:00:00+08:00', isEveryDayOpen: true, isBusinessOpen: false },
  {
    when: 'the Spring Festival',
    at: '2026-02-18T10:30:00+08:00',
    isEveryDayOpen: true,
    isBusinessOpen: false,
  },
  {
    when: 'the end of its last night',
    at: '2026-02-23T23:59:59+08:00',
    isEveryDayOpen: true,
    isBusinessOpen: false,
  },
  { when: 'a make-up Saturday', at: '2026-02-14T15:45:00+08:00', isEveryDayOpen: true, isBusinessOpen: true },
  {
    when: 'another, as it opens',
    at: '2026-10-10T09:00:00+08:00',
    isEveryDayOpen: true,
    isBusinessOpen: true,
  },
  {
    when: 'the last minutes of 2026',
    at: '2026-12-31T23:50:00+08:00',
    isEveryDayOpen: true,
    isBusinessOpen: true,
  },
] as const;
