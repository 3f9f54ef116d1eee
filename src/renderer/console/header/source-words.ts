import type { SourceState } from '../../../contract/source-state.ts';
import { type EpochMs, MINUTE, SECOND } from '../../../domain/units.ts';
import { staleSince } from '../desk/freshness.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * How old the data are: `updated 2 min ago`, or since when they are stale. Not by the second: a source that is read
 * every few seconds would never be told the same for long.
 */
export function ageWords(state: SourceState, now: EpochMs, oldAfterMs: number, wording: Wording): string {
  const { t } = wording;
  const { lastSuccessAt } = state;
  if (lastSuccessAt === null) return t('source.neverUpdated');
  const age = Math.max(0, now - lastSuccessAt);
  const since = staleSince(state, now, oldAfterMs);
  if (since !== null) {
    return t('source.staleSince', { when: wording.inBeijing(since, now), ago: wording.ago(age) });
  }
  if (state.kind === 'logged-here') return t('source.here');
  if (state.kind === 'files') {
    return t('source.exportOf', { when: wording.inBeijing(lastSuccessAt, now) });
  }
  if (age < MINUTE) return t('source.updatedNow');
  return t('source.updated', { ago: wording.ago(age) });
}

/** What the source is doing, in a few words; `null` when all is well and nothing is worth saying. */
export function statusWords(state: SourceState, now: EpochMs, wording: Wording): string | null {
  const { t, number } = wording;
  const { activity, problem, progress, nextTryAt } = state;
  if (activity === 'paused') return t('source.paused');
  if (activity === 'waiting-for-secret') return t('source.waitingForSecret');
  if (problem !== null) {
    const title = t(`problem.${problem.code}.title`);
    if (nextTryAt === null || nextTryAt <= now) return title;
    return t('source.nextTry', { title, in: wording.within(nextTryAt - now) });
  }
  // A pull that brings little is over before it can be read.
  if (activity !== 'syncing' || progress === null) return null;
  if (progress.total === null) return t('source.syncingSome', { done: number(progress.done) });
  return t('source.syncingOf', { done: number(progress.done), total: number(progress.total) });
}

/** An offset as `+0.4 s`, `+0.0 s` where that is all that is left of it; from a minute on in words of time. */
export function offsetFigure(ms: number, { t, duration }: Wording): string {
  const seconds = (Math.abs(ms) / SECOND).toFixed(1);
  const sign = ms < 0 && Number(seconds) > 0 ? '−' : '+';
  if (Math.abs(ms) >= 60 * SECOND) return `${sign}${duration(ms)}`;
  return `${sign}${t('seconds', { seconds })}`;
}
