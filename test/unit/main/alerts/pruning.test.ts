import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { createPruning } from '../../../../src/main/alerts/pruning.ts';

test('a ledger that cannot be pruned is said once, and tried less and less often, at most every five minutes', async () => {
  const tries: number[] = [];
  const lines: string[] = [];
  let isFull = true;
  const ledger = {
    async prune(now: number) {
      tries.push(now);
      if (isFull) throw new Error('the disk is full');
    },
  };
  const prune = createPruning(ledger, (line) => lines.push(line));
  for (let now = 0; now < 60 * MINUTE; now += 5 * SECOND) await prune(now);
  const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  expect(waits.slice(0, 5)).toEqual([10, 20, 40, 80, 160].map((seconds) => seconds * SECOND));
  expect(new Set(waits.slice(5))).toEqual(new Set([5 * MINUTE]));
  expect(lines).toHaveLength(1);

  isFull = false;
  await prune(70 * MINUTE);
  await prune(70 * MINUTE + SECOND);
  expect(lines.slice(1)).toEqual([
    `the alerts' ledger is pruned again, after ${tries.length - 2} tries that failed`,
  ]);
});
