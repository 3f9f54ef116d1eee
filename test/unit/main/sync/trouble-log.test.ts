import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceProblem } from '../../../../src/contract/problem.ts';
import { MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { createTroubleLog, type TroubleLog } from '../../../../src/main/sync/trouble-log.ts';

const BROKEN: SourceProblem = { code: 'connection-broken', subject: 'rt', detail: '' };
const ERROR: SourceProblem = { code: 'server-error', subject: '500', detail: 'oops' };

let now: number;
let lines: string[];
let log: TroubleLog;
beforeEach(() => {
  now = 0;
  lines = [];
  log = createTroubleLog(
    (line) => lines.push(line),
    () => now,
  );
});

/** Tries every half minute: `!` meets the first problem, `?` the second, `.` succeeds. */
function tries(what: string): void {
  for (const one of what) {
    now += 30 * SECOND;
    if (one === '.') log.succeeded('well');
    else log.failed(one === '!' ? BROKEN : ERROR, one === '!' ? 'broken' : 'error');
  }
}

describe('trouble', () => {
  it('has a line when it comes and one when it is over, which counts', () => {
    tries('..!!!!..');
    expect(lines).toEqual(['broken', 'well; before that, connection-broken (rt) 3 times more']);
  });

  it('of two kinds in turn has a line for each', () => {
    tries('!?!?!?.');
    expect(lines).toEqual([
      'broken',
      'error',
      'well; before that, connection-broken (rt) 2 times more, server-error (500) 2 times more',
    ]);
  });

  it('that stands the whole day is written of once, however seldom it is met', () => {
    for (let hours = 0; hours < 24; hours += 1) {
      now += 60 * MINUTE;
      log.failed(BROKEN, 'broken');
    }
    expect(lines).toEqual(['broken']);
  });

  it('that comes and goes the whole day is written of once, and counted when it stays away', () => {
    tries('!.'.repeat(1000));
    expect(lines).toEqual(['broken', 'well']);
    tries('.'.repeat(30));
    expect(lines.slice(2)).toEqual(['now and then, connection-broken (rt) 999 times more']);
  });

  it('that came and went and then stays is written of again', () => {
    tries(`!.!.${'!'.repeat(60)}`);
    expect(lines).toEqual(['broken', 'well', 'broken']);
  });

  it('that comes back another time is written of again', () => {
    tries(`!.${'.'.repeat(60)}!.`);
    expect(lines).toEqual(['broken', 'well', 'broken', 'well']);
  });
});

it('where nothing was wrong nothing is written', () => {
  tries('.....');
  expect(lines).toEqual([]);
});
