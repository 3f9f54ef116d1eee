import { needsSecret, type Source } from '../../contract/source.ts';
import { LOGGED_HERE_SOURCE } from '../../contract/sources/built-in.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { SettingsFile } from '../settings/settings-file.ts';

/** The connections as they are kept. */
export interface KeptSources {
  list(): readonly Source[];
  /** The ids of those that sign in with a secret which is not there. */
  waitingForSecret(): readonly string[];
}

/**
 * The connections as the settings have them, or only `sample`, the built-in desk. What is logged in the console itself
 * is always there, behind them.
 */
export function keptSources(world: {
  readonly settings: Pick<SettingsFile, 'current'>;
  readonly secrets: Pick<Secrets, 'of'>;
  readonly sample: Source | null;
}): KeptSources {
  const { settings, secrets, sample } = world;
  const list = () => [...(sample === null ? settings.current().sources : [sample]), LOGGED_HERE_SOURCE];
  return {
    list,
    waitingForSecret: () =>
      list()
        .filter(({ id, kind }) => needsSecret(kind) && secrets.of(id) === null)
        .map(({ id }) => id),
  };
}
