import { describe, expect, it } from 'vitest';
import type { SyncRun } from '../../../../src/contract/sync-run.ts';
import { createUntoldPulls } from '../../../../src/main/sync/untold-pulls.ts';
import { manualClock } from '../../../support/manual-clock.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z');

function runAt(startedAt: number, pulls = 1): SyncRun {
  return {
    sourceId: 'desk',
    startedAt,
    lastStartedAt: startedAt,
    endedAt: startedAt + 100,
    pulls,
    pages: 1,
    changes: 0,
    setAside: 0,
    outcome: 'done',
    problem: null,
  };
}

/** Takes a quiet pull each five seconds for `seconds`, and answers which were stored, and when. */
function storedIn(seconds: number): { at: number; runs: readonly SyncRun[] }[] {
  const clock = manualClock(NOW);
  const untold = createUntoldPulls(clock.now);
  const stored = [];
  for (let at = 0; at <= seconds; at += 5) {
    clock.moveTo(NOW + at * 1000);
    const runs = untold.take(runAt(clock.now()), true);
    if (runs.length > 0) stored.push({ at, runs });
  }
  return stored;
}

describe('pulls that change nothing', () => {
  it('are stored every fifteen seconds, as one run that counts them all', () => {
    expect(storedIn(30)).toMatchObject([
      { at: 0, runs: [{ pulls: 1 }] },
      { at: 15, runs: [{ startedAt: NOW + 5000, lastStartedAt: NOW + 15_000, pulls: 3, pages: 3 }] },
      { at: 30, runs: [{ startedAt: NOW + 20_000, pulls: 3 }] },
    ]);
  });

  it('are stored before the first that may not wait', () => {
    const untold = createUntoldPulls(() => NOW);
    untold.take(runAt(NOW), true);
    expect(untold.take(runAt(NOW + 5000), true)).toEqual([]);
    const eventful = { ...runAt(NOW + 10_000), changes: 1 };
    expect(untold.take(eventful, false)).toEqual([runAt(NOW + 5000), eventful]);
    expect(untold.rest()).toEqual([]);
  });

  it('do not wait longer because the clock was set back', () => {
    const clock = manualClock(NOW);
    const untold = createUntoldPulls(clock.now);
    untold.take(runAt(NOW), true);
    clock.moveTo(NOW - 3_600_000);
    expect(untold.take(runAt(clock.now()), true)).toEqual([runAt(clock.now())]);
  });
});
