import { expect, test } from 'vitest';
import { HOUR, SECOND } from '../../../../../src/domain/units.ts';
import { runWhen } from '../../../../../src/renderer/console/sync/run-words.ts';
import { buildRun } from '../../vault/builders.ts';
import { NOON, words } from '../sample-cases.ts';

const folded = { startedAt: NOON, pulls: 3 };

test.each([
  ['one run by when it began', { startedAt: NOON, endedAt: NOON + SECOND }, 'today 14:00'],
  ['several from the first to the last', { ...folded, endedAt: NOON + HOUR }, 'today 14:00 – 15:00, 3 times'],
  ['several within a minute by that minute', { ...folded, endedAt: NOON + SECOND }, 'today 14:00, 3 times'],
])('runs are told: %s', (_, run, told) => {
  expect(runWhen(buildRun(run), NOON + 2 * HOUR, words('en'))).toBe(told);
});
