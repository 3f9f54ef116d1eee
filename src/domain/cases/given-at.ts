import type { EpochMs } from '../units.ts';
import type { CaseEvent } from './case.ts';
import type { Command } from './command.ts';

/**
 * The instant of what is commanded for a case when the clock shows `now`: that, but never before the case was opened,
 * and always after all else that its help desk has told of it and what was commanded for it before. A clock that is set
 * back, or is behind the help desk's, would otherwise have a resumption come before its pause, and lose an answer that
 * comes before the opening. Cases that nothing later is known of have the time that it is.
 */
export function givenAt(
  now: EpochMs,
  told: readonly Pick<CaseEvent, 'kind' | 'at'>[],
  before: readonly Pick<Command, 'at'>[],
): EpochMs {
  const bounds = told.map(({ kind, at }) => (kind === 'opened' ? at : at + 1));
  return [...bounds, ...before.map(({ at }) => at + 1)].reduce((a, b) => Math.max(a, b), now);
}
