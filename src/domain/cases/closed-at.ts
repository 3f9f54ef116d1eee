import type { EpochMs } from '../units.ts';
import type { StoredCase } from './case.ts';

/**
 * When a case that is not open was closed: its last closing. Where its source tells of none, or opened it again after that, as
 * of a case that it has no more, when the case last changed. Never after `updatedAt`, where a source tells its history as it should.
 */
export function closedAt({ events, updatedAt }: Pick<StoredCase, 'events' | 'updatedAt'>): EpochMs {
  const lastOf = (wanted: 'closed' | 'reopened') =>
    Math.max(...events.flatMap(({ kind, at }) => (kind === wanted ? [at] : [])));
  const closing = lastOf('closed');
  // At the same instant the closing counts as the later, as in the timeline.
  return Number.isFinite(closing) && closing >= lastOf('reopened') ? closing : updatedAt;
}
