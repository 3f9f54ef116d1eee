import type { SyncRun } from '../../../contract/sync-run.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import { BEIJING } from '../wording/instants.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * When a run was, in Beijing: `today 14:03`, `today 09:00 – 14:03, 301 times`, `today 14:03, 3 times` within a minute.
 */
export function runWhen(run: SyncRun, now: EpochMs, wording: Wording): string {
  const { t, number } = wording;
  const from = wording.when(run.startedAt, now, BEIJING);
  if (run.pulls === 1) return from;
  const isOneDay = wording.date(run.startedAt, now, BEIJING) === wording.date(run.endedAt, now, BEIJING);
  const until = isOneDay ? wording.time(run.endedAt, BEIJING) : wording.when(run.endedAt, now, BEIJING);
  const isOneMinute = wording.when(run.endedAt, now, BEIJING) === from;
  const span = isOneMinute ? from : t('sync.runs.span', { from, until });
  return t('sync.runs.times', { span, count: run.pulls, times: number(run.pulls) });
}

/** How long a run took: `0.4 s`, `2 min`. Of several folded into one, the last; `–` of one that was cut off at once. */
export function runLength({ lastStartedAt, endedAt, outcome, pages }: SyncRun, wording: Wording): string {
  const { t, duration } = wording;
  if (outcome === 'cut-off' && pages === 0) return '–';
  const ms = Math.max(0, endedAt - lastStartedAt);
  return ms < 10 * SECOND ? t('seconds', { seconds: (ms / SECOND).toFixed(1) }) : duration(ms);
}

/** What came of a run, in plain words. */
export function runOutcome(run: SyncRun, { t, number }: Wording): string {
  const parts = [];
  if (run.problem !== null) parts.push(t(`problem.${run.problem.code}.title`));
  if (run.outcome !== 'done' && run.outcome !== 'failed') parts.push(t(`sync.runs.${run.outcome}`));
  if (run.changes > 0)
    parts.push(t('sync.runs.changes', { count: run.changes, changes: number(run.changes) }));
  if (run.setAside > 0)
    parts.push(t('sync.runs.setAside', { count: run.setAside, cases: number(run.setAside) }));
  return parts.length === 0 ? t('sync.runs.nothingNew') : parts.join(t('sync.runs.and'));
}
