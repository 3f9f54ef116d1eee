import type { EpochMs } from '../units.ts';
import type { StoredCase } from './case.ts';

/**
 * When a case that is not open was closed: its last closing. Where its source tells of none, as of a case that it has no
 * more, when the case last changed. Never after `updatedAt`, where a source tells its history as it should.
 */
export function closedAt({ events, updatedAt }: Pick<StoredCase, 'events' | 'updatedAt'>): EpochMs {
  const closings = events.flatMap(({ kind, at }) => (kind === 'closed' ? [at] : []));
  return closings.length === 0 ? updatedAt : Math.max(...closings);
}
