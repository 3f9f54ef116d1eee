import { expect, test } from 'vitest';
import { supportText } from '../../../../../src/renderer/console/sync/support-text.ts';
import { buildRun, buildSourceState } from '../../vault/builders.ts';

const problem = { code: 'timed-out', subject: 'rt.example.com', detail: 'after 30 s' } as const;

test('a support text says versions, each source, its runs and what it could not read', () => {
  const text = supportText({
    program: { version: '1.2.3', isSample: false, keepsSecrets: true, vault: 'ready', clockShiftMs: 90_000 },
    engine: 'Chrome/130',
    zone: 'Europe/Berlin',
    sources: [buildSourceState({ problem, lastSuccessAt: null, serverOffsetMs: 90_000 })],
    runs: [
      buildRun({ startedAt: 0, lastStartedAt: 2000, endedAt: 2500, pulls: 3, outcome: 'failed', problem }),
      buildRun({ sourceId: 'another' }),
    ],
    setAside: [{ caseId: 'rt/7', sourceId: 'rt', reason: 'Created: not a date', since: 1000 }],
    now: 5000,
  });
  expect(text.split('\n')).toEqual([
    'Caseclock 1.2.3',
    'System: Chrome/130',
    'Time: 1970-01-01T00:00:05.000Z, zone Europe/Berlin, shifted by 90000 ms',
    'Storage: ready; secrets in the key store',
    '',
    'Source rt (request-tracker): idle',
    '  last success: never',
    '  server clock: 90000 ms',
    '  problem: timed-out: rt.example.com after 30 s',
    '  1970-01-01T00:00:00.000Z (3 pulls): failed, 1 pages, 0 changes, 0 set aside, 500 ms: timed-out: rt.example.com after 30 s',
    '  set aside since 1970-01-01T00:00:01.000Z: rt/7: Created: not a date',
  ]);
});
