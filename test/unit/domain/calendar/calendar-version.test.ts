import { expect, test } from 'vitest';
import {
  BY_HAND,
  layeredVersion,
  noticesVersion,
  readCalendarVersion,
  WEEKDAYS,
} from '../../../../src/domain/calendar/calendar-version.ts';

const notices = noticesVersion('chinese-days 1.5.7', '2004–2026');
const layers = [
  { label: 'shanghai + ports (final).ics', days: 12, content: 'a' },
  { label: BY_HAND, days: 1, content: 'b' },
];

test('a calendar’s version is read for what it is made of', () => {
  expect(readCalendarVersion(layeredVersion(notices, layers))).toEqual({
    base: { kind: 'notices', from: 'chinese-days 1.5.7', years: '2004–2026' },
    layers: [
      { label: 'shanghai + ports (final).ics', days: 12, mark: expect.stringMatching(/^[0-9a-f]{8}$/) },
      { label: BY_HAND, days: 1, mark: expect.stringMatching(/^[0-9a-f]{8}$/) },
    ],
  });
  expect(readCalendarVersion(WEEKDAYS)).toEqual({ base: { kind: 'weekdays' }, layers: [] });
});

test('it changes with what a layer says', () => {
  const other = layers.map((layer) => ({ ...layer, content: 'c' }));
  expect(layeredVersion(notices, layers)).not.toBe(layeredVersion(notices, other));
});

test('a text of another kind is shown as it is', () => {
  expect(readCalendarVersion('some calendar')).toEqual({
    base: { kind: 'other', text: 'some calendar' },
    layers: [],
  });
});
