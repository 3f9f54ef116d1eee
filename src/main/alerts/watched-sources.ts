import { isAskedAgain } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import { staleAlerts } from '../../domain/alerts/desk-alerts.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from './ledger.ts';
import { keepPresence, type PresenceKeeper } from './presence-keeper.ts';

/** What the alerts know of the sources: what each is doing, and since when it has been asked. */
export interface WatchedSources {
  all(): Iterable<SourceState>;
  /** Since when a source has been asked without a break. */
  askedSince(sourceId: string): EpochMs;
  /** Whether its cases can be given to somebody. One that is paused is not known here, and is taken to be able to. */
  hasOwners(sourceId: string): boolean;
  /** When the program was away; a source that is read ends what is waited for after that. */
  readonly presence: Omit<PresenceKeeper, 'look'>;
  /** Looks at the clock: nothing began later than now, though the clock was ahead then. */
  look(now: EpochMs): void;
  /** Takes over the sources as they were stored, before any is asked. */
  begin(known: readonly SourceState[]): void;
  /** Takes over what a source is doing; answers whether that may raise an alert, or end one. */
  update(state: SourceState): boolean;
  /** Knows nothing of it any more. */
  forget(sourceId: string): void;
}

/** Watches no source at first. `settings` are those that the alerts are computed by. */
export function watchSources(world: {
  readonly clock: Pick<Clock, 'now'>;
  readonly ledger: Pick<Ledger, 'rows'>;
  readonly settings: () => AlertSettings;
}): WatchedSources {
  const { clock, ledger, settings } = world;
  const sources = new Map<string, SourceState>();
  /** When the sources began to be asked that came, or went on after a pause, while the program ran. */
  const startedAt = new Map<string, EpochMs>();
  const presence = keepPresence(clock.now(), function* syncing() {
    for (const { sourceId, kind, activity } of sources.values())
      if (isAskedAgain(kind) && (activity === 'idle' || activity === 'syncing')) yield sourceId;
  });
  const askedSince = (sourceId: string) => Math.max(presence.read().awayUntil, startedAt.get(sourceId) ?? 0);

  /** Whether what a source says now may raise another alert than `before`, or end one. */
  const isNews = (before: SourceState | undefined, { name }: SourceState): boolean => {
    if (before === undefined || before.lastSuccessAt === null || before.name !== name) return true;
    return staleAlerts([before], settings(), askedSince).some(
      ({ id, at }) => at <= clock.now() || ledger.rows().has(id),
    );
  };
  const forget = (sourceId: string): void => {
    sources.delete(sourceId);
    startedAt.delete(sourceId);
    presence.tried(sourceId, clock.now());
  };

  return {
    all: () => sources.values(),
    askedSince,
    hasOwners: (sourceId) => sources.get(sourceId)?.abilities.includes('assign') ?? true,
    presence,
    look(now) {
      presence.look(now);
      for (const [sourceId, at] of startedAt) startedAt.set(sourceId, Math.min(at, now));
    },
    begin(known) {
      for (const state of known) sources.set(state.sourceId, state);
    },
    update(state) {
      const { sourceId, activity } = state;
      // Somebody's own decision: that its data grow old is no news.
      if (activity === 'paused') {
        forget(sourceId);
        return true;
      }
      const before = sources.get(sourceId);
      sources.set(sourceId, state);
      if (before === undefined) startedAt.set(sourceId, clock.now());
      if (activity === 'syncing') return false;
      const isAwaited = presence.tried(sourceId, clock.now());
      return isAwaited || isNews(before, state);
    },
    forget,
  };
}
