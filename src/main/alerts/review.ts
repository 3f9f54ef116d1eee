import { isAskedAgain } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import { isSettled } from '../../domain/alerts/candidates.ts';
import { staleAlerts, windowAlerts } from '../../domain/alerts/desk-alerts.ts';
import type { SourceReading } from '../../domain/alerts/first-reading.ts';
import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { LedgerWrite } from '../../domain/alerts/ledger-write.ts';
import { unreadableSteps } from '../../domain/alerts/newly-set.ts';
import { provisionalNotes } from '../../domain/alerts/provisional.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import { whatToTell } from '../../domain/alerts/what-to-tell.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { AlertWorld } from './alert-world.ts';
import { endedNotices } from './ended-notices.ts';
import { type RestingCases, takeInHand } from './in-hand.ts';
import { inheritTold } from './inherit-told.ts';
import type { PresenceKeeper } from './presence-keeper.ts';
import { showNotice, writeOutcomes } from './show-notice.ts';
import type { WatchedCases } from './watched-cases.ts';

/** What a review looks at. */
export interface Reviewed {
  readonly world: AlertWorld;
  readonly watched: WatchedCases;
  readonly presence: Omit<PresenceKeeper, 'look'>;
  /** Those that the alerts of the cases were computed by. */
  readonly settings: () => AlertSettings;
  readonly sources: () => Iterable<SourceState>;
  /** Whether cases of a source can be given to somebody. */
  readonly hasOwners: (sourceId: string) => boolean;
  readonly readingOf: (sourceId: string) => SourceReading;
  /** Since when a source has been asked without a break. */
  readonly askedSince: (sourceId: string) => EpochMs;
  readonly resting: RestingCases;
  /** Up to which change of the watched cases it was looked whether their alerts have ended; `null`: not yet at all. */
  readonly looked: { upTo: number | null };
  /** What came of notifications that were shown, and is not in the ledger yet. */
  readonly outcomes: LedgerWrite[];
  /** Names this run of the program. */
  readonly run: string;
}

/**
 * Gathers every alert as of `now`, has the pure model decide, writes what it decided, and shows and takes back what
 * could be written. Answers when to look again; `null`: not before something changes. A notification that fails keeps no
 * other back; the first failure rejects in the end, and the next review tells what was cut off.
 */
export async function review(desk: Reviewed, now: EpochMs): Promise<EpochMs | null> {
  const { world, watched, presence, run } = desk;
  const { ledger } = world;
  const settings = desk.settings();
  const changed = watched.changedSince(desk.looked.upTo ?? 0);
  const windows = windowAlerts(watched.byHours(), now, settings, desk.readingOf);
  const isDecided = (alert: Alert): boolean => {
    const row = ledger.rows().get(alert.id);
    return ledger.isDone(alert.id) || (row !== undefined && isSettled(alert, row));
  };
  const notes = () =>
    provisionalNotes(watched.provisional(), watched.find, ledger.waiting(), {
      claim: run,
      now,
      settings,
      isDecided,
    });
  const provisional = notes();
  const live = [...desk.sources()].filter(({ kind }) => isAskedAgain(kind));
  const others = [
    ...windows.map(({ alert }) => alert),
    ...staleAlerts(live, settings, desk.askedSince),
    ...provisional.alerts,
  ];
  const { alerts, nextAt } = takeInHand(watched, others, {
    now,
    rows: ledger.rows(),
    isDone: ledger.isDone,
    waiting: ledger.waiting(),
    resting: desk.resting,
  });
  await ledger.find(alerts.filter(({ at }) => at <= now).map(({ id }) => id));
  // The ledger keeps no row of a done alert in memory: such an alert would be taken for a new one.
  const undone = alerts.filter(({ id }) => !ledger.isDone(id));
  const due = undone.filter(({ at }) => at <= now);
  const unreadable = unreadableSteps(ledger.rows());
  if (unreadable !== null)
    world.log(`which steps alerts were told at before could not be read, and is noted anew: ${unreadable}`);
  await inheritTold(due, watched.twinsOf, ledger, { claim: run, now });
  const telling = whatToTell({
    now,
    alerts: undone,
    rows: ledger.rows(),
    live: mayHaveEnded(desk, changed.ids),
    endOf: watched.endOf,
    settings,
    calendar: world.calendar(),
    presence: { run, ...presence.read(), ...world.reach(), isWatched: world.isWatched() },
  });
  const before = new Map(telling.writes.map(({ row }) => [row.id, ledger.rows().get(row.id)]));
  const written = await ledger.write([...telling.writes, ...provisional.writes]);
  // What somebody else changed in the same moment is looked at again, as it is then.
  if (telling.writes.every(({ row }) => written.has(row.id))) desk.looked.upTo = changed.count;
  for (const id of endedNotices(telling.writes, before, ledger.rows())) world.takeBack(id);
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  const failures: unknown[] = [];
  for (const notice of telling.notices) {
    const told = notice.alertIds.flatMap((id) => (written.has(id) ? (byId.get(id) ?? []) : []));
    if (told.length === 0) continue;
    try {
      const isTriedAgain = told.every(({ id }) => before.get(id)?.state === 'refused');
      await showNotice({ ...notice, isTriedAgain }, told, windows, desk);
      await writeOutcomes(desk);
    } catch (error) {
      failures.push(error);
    }
  }
  // What is told now is what people know, before a case changes again.
  if (provisional.alerts.length > 0) await ledger.write(notes().writes);
  if (failures.length > 0) throw failures[0];
  const isRefused = [...ledger.waiting()].some(({ state }) => state === 'refused');
  // No system need say when it takes what it did not: it is asked.
  return earliest(nextAt, telling.lookAgainAt, isRefused ? world.askAgainAt() : null);
}

function earliest(...instants: readonly (EpochMs | null)[]): EpochMs | null {
  const some = instants.filter((at) => at !== null);
  return some.length === 0 ? null : Math.min(...some);
}

/** The live rows whose alert may have ended: of thousands that hold, only a change of the case can end one. */
function* mayHaveEnded(
  { world: { ledger }, looked }: Reviewed,
  changedIds: readonly string[],
): Generator<LedgerRow> {
  if (looked.upTo === null) return yield* ledger.live();
  for (const caseId of [null, ...changedIds]) yield* ledger.liveOf(caseId);
  const changed = new Set<string | null>([null, ...changedIds]);
  for (const row of ledger.waiting()) if (!changed.has(row.caseId)) yield row;
}
