import { expect, test } from 'vitest';
import type { SyncRun } from '../../../../../src/contract/sync-run.ts';
import { stageOf } from '../../../../../src/renderer/console/import/import-stage.ts';
import { buildRun } from '../../vault/builders.ts';

const SINCE = 5_000;
const begun = { sourceId: buildRun().sourceId, since: SINCE, isCancelled: false };
const run = (lastStartedAt: number, change: Partial<SyncRun> = {}) =>
  buildRun({ startedAt: lastStartedAt, lastStartedAt, changes: 3, ...change });
const problem = { code: 'file-unreadable', subject: 'x.csv', detail: '' } as const;
const failed = { outcome: 'failed', problem, changes: 0 } as const;
const idle = { activity: 'idle' } as const;

test.each([
  ['runs of before say nothing', [run(4_000)], { kind: 'going' }],
  ['its run is under way', [run(6_000, { outcome: 'under-way' }), run(4_000)], { kind: 'going' }],
  ['it was paused, and goes on', [run(6_000, { outcome: 'stopped' })], { kind: 'going' }],
  ['it came to its end', [run(7_000), run(6_000, { outcome: 'stopped' })], { kind: 'done', problem: null }],
  ['a later run is another’s', [run(8_000, failed), run(6_000)], { kind: 'done', problem: null }],
  ['it failed at first', [run(7_000), run(6_000, failed)], { kind: 'done', problem: null }],
  ['it fails', [run(6_000, failed)], { kind: 'failed', problem }],
  ['it fails in the middle', [run(6_000, { ...failed, changes: 3 })], { kind: 'failed', problem }],
  ['nothing of it can be read', [run(6_000, { problem, changes: 0 })], { kind: 'failed', problem }],
  ['another file of its folder is wrong', [run(6_000, { problem })], { kind: 'done', problem }],
  ['folded into an earlier run', [run(6_000, { startedAt: 1_000 })], { kind: 'done', problem: null }],
  ['of another source', [run(6_000, { sourceId: 'other' })], { kind: 'going' }],
] as const)('%s', (_, runs, stage) => {
  expect(stageOf(begun, idle, runs)).toEqual(stage);
});

test('a pause is told while it lasts, and a cancelled import stays so', () => {
  expect(stageOf(begun, { activity: 'paused' }, [run(6_000, { outcome: 'stopped' })])).toEqual({
    kind: 'paused',
  });
  expect(stageOf({ ...begun, isCancelled: true }, idle, [run(6_000)])).toEqual({ kind: 'cancelled' });
  expect(stageOf(begun, undefined, [])).toEqual({ kind: 'going' });
});
