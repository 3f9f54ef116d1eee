import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { retryAfterMs } from '../../../../src/main/sync/retry-after.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const at = (ms: number) => new Date(NOW + ms).toUTCString();

it.each([
  ['seconds', '120', 2 * MINUTE],
  ['no time', '0', 0],
  ['a date', at(90 * SECOND), 90 * SECOND],
  ['a date that has passed', at(-MINUTE), 0],
  ['more seconds than a timer can wait', String((25 * DAY) / SECOND), HOUR],
  ['a number without end', '9'.repeat(400), HOUR],
  ['a date that stands for never', 'Fri, 31 Dec 9999 23:59:59 GMT', HOUR],
])('a server that asks for %s is left alone for so long, but no longer than an hour: %s', (_, value, ms) => {
  expect(retryAfterMs(new Headers({ 'retry-after': value }), NOW)).toBe(ms);
});

it.each(['', 'soon'])('“%s” says nothing of when', (value) => {
  expect(retryAfterMs(new Headers({ 'retry-after': value }), NOW)).toBeNull();
});
