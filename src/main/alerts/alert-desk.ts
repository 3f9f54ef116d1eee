import { randomUUID } from 'node:crypto';
import { isAskedAgain, type SourceState } from '../../contract/source.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import { staleAlerts, type WindowAlert, windowAlerts } from '../../domain/alerts/desk-alerts.ts';
import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import { provisionalNotes } from '../../domain/alerts/provisional.ts';
import { quietUntil } from '../../domain/alerts/quiet-hours.ts';
import type { Agent } from '../../domain/alerts/scope.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import { type Snooze, snoozedUntil } from '../../domain/alerts/snooze.ts';
import { watchedRow, watchedSince } from '../../domain/alerts/watched-since.ts';
import { type LedgerWrite, type PlannedNotice, whatToTell } from '../../domain/alerts/what-to-tell.ts';
import type { ShownCase } from '../../domain/cases/with-commands.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import { type EpochMs, SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { createAlarm } from './alarm.ts';
import { lastTold } from './last-told.ts';
import type { Ledger } from './ledger.ts';
import type { Notice, NoticeWords } from './notice.ts';
import { keepPresence } from './presence-keeper.ts';
import { type WatchedCase, watchCases } from './watched-cases.ts';

/** What the alert desk needs. */
export interface AlertWorld {
  readonly clock: Clock;
  /** The policies that a case is read under, as they are now. */
  readonly bookOf: (caseId: string) => PolicyBook;
  readonly ledger: Ledger;
  readonly settings: () => AlertSettings;
  readonly agent: () => Agent;
  /** Whether a source is read from exports. */
  readonly isExport: (sourceId: string) => boolean;
  /** Whether notifications can arrive, as far as the system says. */
  readonly reach: () => { readonly reachableSince: EpochMs | null; readonly isFocusMode: boolean };
  /** Whether the console's window has the focus. */
  readonly isWatched: () => boolean;
  readonly show: (notice: Notice) => Promise<'shown' | 'refused'>;
  /** Takes a notification back that tells nothing true any more. */
  readonly takeBack: (noticeId: string) => void;
  /** The quiet hours are over: somebody is at work again. */
  readonly onShift: () => void;
  readonly words: NoticeWords;
  readonly log: (message: string) => void;
}

/** Tells what is due, when it is due, once each. */
export interface AlertDesk {
  /** Takes over cases as stored. */
  update(cases: readonly ShownCase[]): void;
  /** Reads all clocks again, as after a change of the rules: what is due by them is told. */
  reread(): void;
  /** Takes over what a source is doing. */
  updateSource(state: SourceState): void;
  /** The open cases that it watches, with their clocks. */
  cases(): Iterable<WatchedCase>;
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
  /** Somebody acted on these alerts. */
  seen(alertIds: readonly string[]): Promise<void>;
}

/** After a failure, such as a vault that is being restarted. */
const AGAIN_AFTER_MS = 10 * SECOND;

/** Starts with no cases. One review runs at a time; what comes meanwhile is reviewed after it. */
export function createAlertDesk(world: AlertWorld): AlertDesk {
  const { clock, ledger } = world;
  const run = randomUUID();
  const sources = new Map<string, SourceState>();
  const presence = keepPresence(clock.now(), function* syncing() {
    for (const { sourceId, activity } of sources.values())
      if (activity === 'idle' || activity === 'syncing') yield sourceId;
  });
  const watched = watchCases(world.bookOf, (sourceId) => ({
    settings: world.settings(),
    agent: world.agent(),
    watchedSince: watchedSince(ledger.rows(), sourceId),
    isExport: world.isExport(sourceId),
  }));
  const alarm = createAlarm(clock, () => review());
  let hasBegun = false;
  let wasQuiet = false;
  let reviewing: Promise<void> | null = null;
  let isAsked = false;

  const review = (): void => {
    isAsked = true;
    if (hasBegun) reviewing ??= reviewWhileAsked();
  };

  const reviewWhileAsked = async (): Promise<void> => {
    let next: EpochMs | null = null;
    try {
      while (isAsked) {
        isAsked = false;
        next = await reviewOnce(clock.now());
      }
    } catch (error) {
      world.log(`alerts could not be reviewed, again soon: ${error}`);
      next = clock.now() + AGAIN_AFTER_MS;
    }
    reviewing = null;
    alarm.set(next);
  };

  const reviewOnce = async (now: EpochMs): Promise<EpochMs | null> => {
    presence.look(now);
    await noteFirstReadings();
    const settings = world.settings();
    const isQuiet = quietUntil(settings.quiet, now) !== null;
    if (wasQuiet && !isQuiet) world.onShift();
    wasQuiet = isQuiet;
    const { awayUntil } = presence.read();
    const windows = windowAlerts(watched.all(), now, settings, world.agent());
    const provisional = provisionalNotes(watched.all(), ledger.rows(), { claim: run, now, settings });
    const live = [...sources.values()].filter(({ kind }) => isAskedAgain(kind));
    const alerts: Alert[] = [
      ...windows.map(({ alert }) => alert),
      ...staleAlerts(live, settings, awayUntil),
      ...provisional.alerts,
    ];
    for (const { alerts: own } of watched.all()) alerts.push(...own);
    await ledger.find(alerts.filter(({ at }) => at <= now).map(({ id }) => id));
    const telling = whatToTell({
      now,
      alerts,
      rows: ledger.rows(),
      endOf: watched.endOf,
      settings,
      presence: { run, ...presence.read(), ...world.reach(), isWatched: world.isWatched() },
    });
    const before = new Map(telling.writes.map(({ row }) => [row.id, ledger.rows().get(row.id)]));
    const written = await ledger.write([...telling.writes, ...provisional.writes]);
    takeBack(telling.writes, before);
    const byId = new Map(alerts.map((alert) => [alert.id, alert]));
    for (const notice of telling.notices) {
      const told = notice.alertIds.flatMap((id) => (written.has(id) ? (byId.get(id) ?? []) : []));
      if (told.length > 0) await showAndSettle(notice, told, windows);
    }
    return earliest(now, [...alerts.map(({ at }) => at), telling.lookAgainAt]);
  };

  const showAndSettle = async (
    planned: PlannedNotice,
    alerts: readonly Alert[],
    windows: readonly WindowAlert[],
  ): Promise<void> => {
    const now = clock.now();
    const members = alerts.map((alert) => ({ alert, watched: watched.find(alert.caseId ?? '') }));
    const casesOf = (alert: Alert): readonly WatchedCase[] =>
      (windows.find((one) => one.alert === alert)?.caseIds ?? []).flatMap((id) => watched.find(id) ?? []);
    const notice = world.words.of(planned, { members, casesOf, all: watched.all(), now });
    presence.shown(now);
    const outcome = await world.show(notice);
    if (outcome === 'refused') world.log(`the desktop did not take a notification: ${notice.title}`);
    const settled = clock.now();
    await ledger.write(
      alerts.flatMap(({ id }): LedgerWrite[] => {
        const row = ledger.rows().get(id);
        if (row?.state !== 'due') return [];
        const refused = { state: 'refused', why: 'unreachable' } as const;
        const change = outcome === 'shown' ? { state: 'fired' as const } : refused;
        return [{ row: { ...row, ...change, stateAt: settled }, from: 'due' }];
      }),
    );
  };

  /** A notification goes once none of what it told holds any more. */
  const takeBack = (
    writes: readonly LedgerWrite[],
    before: ReadonlyMap<string, LedgerRow | undefined>,
  ): void => {
    const ended = new Set<string>();
    for (const { row } of writes) {
      const shown = before.get(row.id);
      if (shown?.state === 'fired' && shown.told !== null && row.state !== 'fired')
        ended.add(shown.told.notice);
    }
    for (const { state, told } of ledger.rows().values()) {
      if (state === 'fired' && told !== null) ended.delete(told.notice);
    }
    for (const id of ended) world.takeBack(id);
  };

  /** From the end of a source's first reading on, what its cases raise is news. */
  const noteFirstReadings = async (): Promise<void> => {
    const writes = [...sources.values()].flatMap((source): LedgerWrite[] =>
      source.lastSuccessAt === null || watchedSince(ledger.rows(), source.sourceId) !== null
        ? []
        : [{ row: watchedRow(source, source.lastSuccessAt, run), from: null }],
    );
    if (writes.length === 0) return;
    await ledger.write(writes);
    watched.reread();
  };

  const reviewed = async (): Promise<void> => {
    review();
    await reviewing;
  };

  const leaveOut = (sourceId: string): void => {
    sources.delete(sourceId);
    presence.tried(sourceId, clock.now());
    review();
  };

  clock.onShift(() => {
    presence.look(clock.now());
    review();
  });
  return {
    update(cases) {
      watched.update(cases);
      review();
    },
    updateSource(state) {
      // Somebody's own decision: that its data grow old is no news.
      if (state.activity === 'paused') return leaveOut(state.sourceId);
      sources.set(state.sourceId, state);
      if (state.activity === 'syncing') return;
      presence.tried(state.sourceId, clock.now());
      review();
    },
    cases: watched.all,
    sources: () => sources.values(),
    forgetSource(sourceId) {
      watched.forgetSource(sourceId);
      leaveOut(sourceId);
    },
    async begin(known) {
      await ledger.load();
      for (const state of known) sources.set(state.sourceId, state);
      watched.reread();
      presence.wasAway(clock.now());
      hasBegun = true;
      await reviewed();
      await ledger.prune(clock.now());
    },
    async reconsider() {
      watched.reread();
      await reviewed();
    },
    reread() {
      watched.reread();
      review();
    },
    async recheck() {
      alarm.recheck();
      await reviewed();
    },
    async wokeUp() {
      presence.wasAway(clock.now());
      await reviewed();
    },
    async snooze(caseId, snooze) {
      const now = clock.now();
      const found = watched.find(caseId);
      const row = lastTold(ledger.rows(), caseId);
      if (found === undefined || row === null) return null;
      const until = snoozedUntil(snooze, found.clock, found.alerts, now);
      if (until === null) return null;
      const snoozed = { state: 'snoozed', why: 'snoozed', stateAt: now, snoozedUntil: until } as const;
      const written = await ledger.write([{ row: { ...row, ...snoozed }, from: row.state }]);
      await reviewed();
      return written.has(row.id) ? until : null;
    },
    async seen(alertIds) {
      await ledger.find(alertIds);
      const now = clock.now();
      await ledger.write(
        alertIds.flatMap((id): LedgerWrite[] => {
          const row = ledger.rows().get(id);
          return row?.state === 'fired'
            ? [{ row: { ...row, state: 'seen', stateAt: now }, from: 'fired' }]
            : [];
        }),
      );
    },
  };
}

function earliest(now: EpochMs, instants: readonly (EpochMs | null)[]): EpochMs | null {
  let next: EpochMs | null = null;
  for (const at of instants) if (at !== null && at > now && (next === null || at < next)) next = at;
  return next;
}
