import type { CheckReport } from '../../contract/check-report.ts';
import type { ConsoleAnswer, ConsoleArgument } from '../../contract/console.ts';
import { DONE, type Outcome, type Refused, refused } from '../../contract/outcome.ts';
import type { SourceProblem } from '../../contract/problem.ts';
import { needsSecret, type Source } from '../../contract/source.ts';
import type { KeptSource } from '../../contract/source-questions.ts';
import { bearerOf } from '../../contract/sources/bearer.ts';
import { LOGGED_HERE_SOURCE } from '../../contract/sources/built-in.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import { SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { keptOutcome } from '../disk/kept-outcome.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { Vault } from '../vault/vault.ts';
import type { Connector } from './connector.ts';
import type { SyncEngine } from './engine.ts';
import { idForSource } from './id-for-source.ts';
import { type KeptSources, keptSources } from './kept-sources.ts';
import type { Outbox } from './outbox/outbox.ts';
import { problemOf } from './problem-of.ts';
import { surveySource } from './survey-source.ts';

/** The connections of the console: kept in the settings, their secrets apart, each pulled by the engine. */
export interface Sources extends KeptSources {
  /** Starts every source; until then none is started, whatever changes of them. */
  startAll(): Promise<void>;
  /**
   * Tries a connection, by the kept secret where none is given and the kept source signs in the same. Whatever comes of
   * it is in the report, also that it took too long.
   */
  check(argument: ConsoleArgument<'sources:check'>): Promise<CheckReport>;
  survey(argument: ConsoleArgument<'sources:survey'>): Promise<ConsoleAnswer<'sources:survey'>>;
  /**
   * Keeps a connection, a new one under an id of its own. A sign-in that is not the kept one comes with its secret:
   * else it is `secret-missing`. `prepare` is done with the id before it is kept; nothing is kept where that is
   * refused.
   */
  save(
    argument: ConsoleArgument<'sources:save'>,
    prepare?: (sourceId: string) => Promise<Outcome>,
  ): Promise<KeptSource>;
  /**
   * Removes a source. Where that fails half-way it rejects; the source is still kept then, and can be removed again.
   */
  remove(argument: ConsoleArgument<'sources:remove'>): Promise<Outcome>;
  provideSecret(argument: ConsoleArgument<'sources:provide-secret'>): Promise<Outcome>;
  /** Pauses a source at once, also in the middle of a pull, or lets it go on from there. */
  pause(argument: ConsoleArgument<'sources:pause'>): Promise<Outcome>;
  /** Puts the rows of its files that cannot be read away, or back on the list; rejects where that cannot be stored. */
  putRowsAway(argument: ConsoleArgument<'sources:put-rows-away'>): Promise<Outcome>;
  isPaused(sourceId: string): boolean;
  /** Stops a source and does `work`; whatever comes of that, the source then goes on, if it is still kept. */
  whileStopped(sourceId: string, work: () => Promise<void>): Promise<void>;
}

export interface SourcesWorld {
  readonly settings: SettingsFile;
  readonly secrets: Secrets;
  readonly engine: SyncEngine;
  readonly outbox: Pick<Outbox, 'forgetSource'>;
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Clock;
  readonly connectorOf: (source: Source, secret: string | null) => Connector | null;
  /** The built-in desk instead of the settings' connections. */
  readonly sample: Source | null;
  /** Whether a page may have this source kept. */
  readonly mayKeep: (source: Source) => boolean;
  readonly onRemoved: (sourceId: string) => void;
  /** Hears of the cases whose place among their twins changed because a source was removed, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  readonly onChanged: () => void;
}

const CHECK_WITHIN_MS = 60 * SECOND;

/**
 * The connections that are kept, and how they are changed; the built-in desk cannot be. A change that cannot be written
 * is `not-kept`, and all stays as it was.
 */
export function createSources(world: SourcesWorld): Sources {
  const { settings, secrets, engine, vault } = world;
  const { list, waitingForSecret } = keptSources(world);

  /** Whether a source is kept that signs in the same at the same place: no other is sent its secret. */
  const isSignInKept = (source: Source): boolean =>
    list().some((kept) => kept.id === source.id && bearerOf(kept) === bearerOf(source));
  const keptSecretFor = (source: Source) => (isSignInKept(source) ? secrets.of(source.id) : null);

  const isPaused = (sourceId: string) => settings.current().pausedSources.includes(sourceId);

  /**
   * Whether the sources were started, for which what a former run left must have been read. A source that is changed
   * before that is not started here: `startAll` finds the change in the settings.
   */
  let isBegun = false;
  const restart = async (source: Source): Promise<void> => {
    if (isBegun) await engine.start(source);
    world.onChanged();
  };

  const whileStopped = async (sourceId: string, work: () => Promise<void>): Promise<void> => {
    await engine.stop(sourceId);
    try {
      await work();
    } finally {
      const source = list().find(({ id }) => id === sourceId);
      if (source !== undefined) await restart(source);
    }
  };

  /** Writes the settings and the secret of a source: both, or neither. */
  const writeBoth = async (id: string, secret: string, change: (kept: Settings) => Settings) => {
    const former = secrets.of(id);
    await secrets.put(id, secret);
    try {
      await settings.write(change);
    } catch (error) {
      await (former === null ? secrets.remove(id) : secrets.put(id, former));
      throw error;
    }
  };

  return {
    list,
    whileStopped,
    async startAll() {
      isBegun = true;
      await Promise.all(list().map((source) => engine.start(source)));
    },
    waitingForSecret,
    async check({ source, secret }) {
      const connector = world.connectorOf(source, secret ?? keptSecretFor(source));
      const ended = (problem: SourceProblem): CheckReport => ({ steps: [], problem });
      if (connector === null) return ended({ code: 'secret-missing', subject: source.name, detail: '' });
      const signal = AbortSignal.timeout(CHECK_WITHIN_MS);
      try {
        return await connector.check(signal);
      } catch (error) {
        return ended(
          signal.aborted ? { code: 'timed-out', subject: source.name, detail: '' } : problemOf(error),
        );
      }
    },
    survey(question) {
      const connectorOf = (source: Source) =>
        world.connectorOf(source, question.secret ?? keptSecretFor(source));
      return surveySource(question, connectorOf, AbortSignal.timeout(CHECK_WITHIN_MS));
    },
    async save({ source: given, secret }, prepare) {
      if (world.sample !== null) return notPossible('the sample desk has no other connections');
      if (given.kind === 'logged-here') return notPossible('what is logged here needs no connection');
      if (!world.mayKeep(given)) return notPossible('the folder was not chosen here');
      if (secret === null && needsSecret(given.kind) && !isSignInKept(given))
        return refused('secret-missing', given.name);
      const ids = list().map(({ id }) => id);
      const source = ids.includes(given.id) ? given : { ...given, id: await idForSource(given, ids, vault) };
      const prepared = await prepare?.(source.id);
      if (prepared?.ok === false) return prepared;
      const change = (kept: Settings): Settings => ({
        ...kept,
        sources: [...kept.sources.filter(({ id }) => id !== source.id), source],
      });
      const outcome = await keptOutcome(
        secret === null ? settings.write(change) : writeBoth(source.id, secret, change),
      );
      if (!outcome.ok) return outcome;
      await restart(source);
      return { ok: true, sourceId: source.id };
    },
    async remove({ sourceId, withCases }) {
      if (world.sample !== null) return notPossible('the sample desk cannot be removed');
      if (sourceId === LOGGED_HERE_SOURCE.id) return notPossible('what is logged here cannot be removed');
      await whileStopped(sourceId, async () => {
        await world.outbox.forgetSource(sourceId);
        const { stored } = await vault.request({
          op: 'remove-source',
          sourceId,
          withCases,
          now: world.clock.now(),
        });
        world.onStored(stored);
        await secrets.remove(sourceId);
        // Last: as long as the source is kept, a removal that was cut off can be asked for again.
        await settings.write((kept) => ({
          ...kept,
          sources: kept.sources.filter(({ id }) => id !== sourceId),
          pausedSources: kept.pausedSources.filter((id) => id !== sourceId),
        }));
      });
      world.onRemoved(sourceId);
      world.onChanged();
      return DONE;
    },
    async provideSecret({ sourceId, secret }) {
      const source = list().find(({ id }) => id === sourceId);
      if (source === undefined) return notPossible(`no connection ${sourceId}`);
      const outcome = await keptOutcome(secrets.put(sourceId, secret));
      if (outcome.ok) await restart(source);
      return outcome;
    },
    async putRowsAway(argument) {
      await vault.request({ op: 'put-rows-away', ...argument });
      return DONE;
    },
    isPaused,
    async pause({ sourceId, isPaused: isToBe }) {
      const source = list().find(({ id }) => id === sourceId);
      if (source === undefined) return notPossible(`no connection ${sourceId}`);
      const write = settings.write((kept) => {
        const others = kept.pausedSources.filter((id) => id !== sourceId);
        return { ...kept, pausedSources: isToBe ? [...others, sourceId] : others };
      });
      const outcome = await keptOutcome(write);
      if (outcome.ok) await restart(source);
      return outcome;
    },
  };
}

/** No page of ours asks for it. */
function notPossible(detail: string): Refused {
  return refused('unexpected', '', detail);
}
