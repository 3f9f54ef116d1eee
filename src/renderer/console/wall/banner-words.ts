import type { SourceState } from '../../../contract/source-state.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { BEIJING } from '../wording/instants.ts';
import { sourceName } from '../wording/source-name.ts';
import type { Wording } from '../wording/wording.ts';
import type { DataState } from './data-state.ts';

/**
 * What has to be said of the data before they are believed, a line each: who waits for a sign-in and what to do about
 * it, with `boardKey` for the board's window; then since when not all are current, or else which have a problem.
 */
export function bannerWords(
  { waiting, stale, staleSince, troubled }: DataState,
  now: EpochMs,
  boardKey: string,
  wording: Wording,
): readonly string[] {
  const { t, when } = wording;
  const namesOf = (sources: readonly SourceState[]) =>
    sources.map((source) => sourceName(source, wording)).join(t('rules.comma'));
  const lines: string[] = [];
  if (waiting.length > 0)
    lines.push(t('wall.waiting', { names: namesOf(waiting), count: waiting.length, key: boardKey }));
  if (staleSince !== null)
    lines.push(t('wall.stale', { names: namesOf(stale), when: when(staleSince, now, BEIJING) }));
  else if (troubled.length > 0) lines.push(t('wall.troubled', { names: namesOf(troubled) }));
  return lines;
}
