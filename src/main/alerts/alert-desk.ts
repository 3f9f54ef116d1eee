import { randomUUID } from 'node:crypto';
import type { SourceState } from '../../contract/source-state.ts';
import { agentSince } from '../../domain/alerts/agent-since.ts';
import { type Snooze, snoozedUntil } from '../../domain/alerts/snooze.ts';
import { watchedSince } from '../../domain/alerts/watched-since.ts';
import type { ShownCase } from '../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../domain/units.ts';
import { type Acts, createActs } from './acts.ts';
import type { AlertWorld } from './alert-world.ts';
import { keepBeginnings } from './beginnings.ts';
import { deskReviews } from './reviews.ts';
import { keepSettingsInForce } from './settings-in-force.ts';
import { type WatchedCase, watchCases } from './watched-cases.ts';
import { watchSources } from './watched-sources.ts';

/** Tells what is due, when it is due, once each. */
export interface AlertDesk {
  /** Takes over cases as stored. */
  update(cases: readonly ShownCase[]): void;
  /** Reads all clocks again, as after a change of the rules: what is due by them is told. */
  reread(): void;
  /** Takes over what a source is doing. A source that was read again in time, as most pulls end, causes no review. */
  updateSource(state: SourceState): void;
  /** The open cases that it watches, with their clocks. */
  cases(): Iterable<WatchedCase>;
  /** By when what is not sent yet has to be at the help desk of a case; `null` where that matters to no deadline. */
  dueAt(caseId: string): EpochMs | null;
  /** What each source that it watches is doing, as last heard. */
  sources(): Iterable<SourceState>;
  /** Tells nothing more of the cases of a source. */
  forgetSource(sourceId: string): void;
  /** Begins to tell, once every open case and source is known. Until then nothing is decided. */
  begin(sources: readonly SourceState[]): Promise<void>;
  /** After a change of settings, agent or reachability. */
  reconsider(): Promise<void>;
  /** Looks at the clock again: after sleep, unlock or a jump of the clock. Resolves when what is due is told. */
  recheck(): Promise<void>;
  /** After the machine slept. */
  wokeUp(): Promise<void>;
  /** Puts a case's alert off; answers until when, or `null` when that makes no sense now. */
  snooze(caseId: string, snooze: Snooze): Promise<EpochMs | null>;
  readonly endSnooze: Acts['endSnooze'];
  readonly shown: Acts['shown'];
  readonly seen: Acts['seen'];
  readonly caseSeen: Acts['caseSeen'];
}

/** Starts with no cases. One review runs at a time; what comes meanwhile is reviewed after it. */
export function createAlertDesk(world: AlertWorld): AlertDesk {
  const { clock, ledger } = world;
  const run = randomUUID();
  const readingOf = (sourceId: string) => ({
    watchedSince: watchedSince(ledger.rows(), sourceId),
    isExport: world.isExport(sourceId),
  });
  const settings = keepSettingsInForce(world);
  const sources = watchSources({ clock, ledger, settings: settings.current });
  const { presence } = sources;
  const watched = watchCases(world.bookOf, (sourceId) => ({
    settings: settings.current(),
    agent: world.agent(),
    agentSince: agentSince(ledger.rows(), world.agent()),
    ...readingOf(sourceId),
    now: clock.now(),
  }));
  const acts = createActs(world);
  const beginnings = keepBeginnings(ledger, run);
  const loop = deskReviews(world, { settings, sources, watched, beginnings, readingOf, run });
  const readAnew = (): void => {
    settings.renew();
    watched.reread();
  };

  return {
    update(cases) {
      watched.update(cases);
      loop.ask();
    },
    updateSource(state) {
      if (sources.update(state)) loop.ask();
    },
    cases: watched.all,
    dueAt: (caseId) => watched.find(caseId)?.clock.lapse?.at ?? null,
    sources: sources.all,
    forgetSource(sourceId) {
      watched.forgetSource(sourceId);
      beginnings
        .forget(sourceId, clock.now())
        .catch((error) => world.log(`that a source is gone could not be noted: ${error}`));
      sources.forget(sourceId);
      loop.ask();
    },
    async begin(known) {
      await ledger.load();
      sources.begin(known);
      readAnew();
      presence.wasAway(clock.now());
      loop.begin();
      await loop.asked();
    },
    async reconsider() {
      readAnew();
      await loop.asked();
    },
    reread() {
      readAnew();
      loop.ask();
    },
    async recheck() {
      loop.recheck();
      await loop.asked();
    },
    async wokeUp() {
      presence.wasAway(clock.now());
      await loop.asked();
    },
    async snooze(caseId, snooze) {
      const found = watched.find(caseId);
      if (found === undefined) return null;
      const until = snoozedUntil(snooze, found.clock, watched.alertsOf(found), clock.now());
      if (until === null || !(await acts.putOff(caseId, until))) return null;
      await loop.asked();
      return until;
    },
    endSnooze: acts.endSnooze,
    shown: acts.shown,
    seen: acts.seen,
    caseSeen: acts.caseSeen,
  };
}
