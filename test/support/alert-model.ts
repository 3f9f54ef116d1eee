import type { Alert } from '../../src/domain/alerts/alert.ts';
import { isLive, type LedgerRow } from '../../src/domain/alerts/ledger-row.ts';
import type { AlertSettings } from '../../src/domain/alerts/settings.ts';
import { toldEarly } from '../../src/domain/alerts/told-early.ts';
import type { PlannedNotice } from '../../src/domain/alerts/told-together.ts';
import { whatToTell } from '../../src/domain/alerts/what-to-tell.ts';
import type { Case, StoredCase } from '../../src/domain/cases/case.ts';
import { applyChange } from '../../src/domain/cases/case-change.ts';
import type { Agent } from '../../src/domain/cases/whose.ts';
import { publishedPolicies } from '../../src/domain/policy/published.ts';
import { keepPresence } from '../../src/main/alerts/presence-keeper.ts';
import { watchCases } from '../../src/main/alerts/watched-cases.ts';
import { wordsIn } from '../../src/main/alerts/words/words-in.ts';

/** What is left of a program: its ledger, and the titles of what was shown on the desktop and in its window. */
export interface Kept {
  readonly rows: ReadonlyMap<string, LedgerRow>;
  readonly titles: readonly string[];
  readonly inWindow: readonly string[];
}

/**
 * The alerts of cases without the machine: the pure model, a ledger in memory, and time that is an argument. Windows
 * and sources raise none here.
 */
export interface AlertModel {
  /** Takes over what a help desk tells at `now`. */
  tell(cases: readonly Case[], now: number): void;
  /** From now on somebody looks at the program's window and is told there, or does not. */
  watch(isWatched: boolean): void;
  /** The machine slept until `now`. */
  wokeUp(now: number): void;
  /** One review. */
  review(now: number): void;
  /** Everything that may be left when the power fails during a review at `now`, from nothing done to all of it. */
  cutOff(now: number): readonly Kept[];
  /**
   * Goes on as a program that was started at `now` with what was left, and reviews. With `isWatched` somebody looks at
   * its window at that moment, and is told there.
   */
  restart(left: Kept, now: number, isWatched: boolean): void;
  read(): Kept;
}

/** Starts at `now` with no cases and an empty ledger; what the help desk told before it is long known. */
export function createAlertModel(settings: AlertSettings, agent: Agent, now: number): AlertModel {
  const cases = new Map<string, StoredCase>();
  let reviewedAt = now;
  const watched = watchCases(
    () => publishedPolicies,
    () => ({ settings, agent, agentSince: 0, watchedSince: 0, isExport: false, now: reviewedAt }),
  );
  const words = wordsIn(() => 'en');
  let run = 1;
  let presence = keepPresence(now, () => []);
  let kept: Kept = { rows: new Map(), titles: [], inWindow: [] };
  let isWatched = false;

  /** What is kept after each step of a review: what it writes, and each notification shown and written so. */
  function* steps(before: Kept, at: number): Generator<Kept> {
    presence.look(at);
    reviewedAt = at;
    const known = new Map(before.rows);
    for (const { row } of toldEarly(known.values(), at)) known.set(row.id, row);
    yield { ...before, rows: known };
    const alerts: Alert[] = [...watched.all()].flatMap(watched.alertsOf);
    const { writes, notices } = whatToTell({
      now: at,
      alerts,
      rows: known,
      live: [...known.values()].filter(isLive),
      endOf: watched.endOf,
      settings,
      calendar: publishedPolicies.calendar,
      presence: {
        run: `run ${run}`,
        ...presence.read(),
        reachableSince: 0,
        isFocusMode: false,
        isWatched,
      },
    });
    const rows = new Map(known);
    for (const { row } of writes) rows.set(row.id, row);
    let after: Kept = { ...before, rows };
    yield after;
    const byId = new Map(alerts.map((alert) => [alert.id, alert]));
    for (const notice of notices) {
      presence.shown(at);
      const place = isWatched ? 'inWindow' : 'titles';
      after = { ...after, [place]: [...after[place], titleOf(notice, byId, at)] };
      yield after;
      const settled = new Map(after.rows);
      for (const id of notice.alertIds) {
        const row = settled.get(id);
        if (row?.state === 'due') settled.set(id, { ...row, state: 'fired', stateAt: at });
      }
      after = { ...after, rows: settled };
      yield after;
    }
  }

  const titleOf = (notice: PlannedNotice, byId: ReadonlyMap<string, Alert>, at: number): string => {
    const members = notice.alertIds.flatMap((id) => {
      const alert = byId.get(id);
      return alert === undefined ? [] : [{ alert, watched: watched.find(alert.caseId ?? '') }];
    });
    const told = { members, casesOf: () => [], all: watched.all, hasOwners: () => true, agent, now: at };
    return words.of(notice, told).title;
  };

  return {
    tell(told, at) {
      for (const one of told) {
        const next = applyChange(cases.get(one.id), { kind: 'told', case: one }, at);
        if (next === null) continue;
        cases.set(one.id, next);
        watched.update([next]);
      }
    },
    watch(watches) {
      isWatched = watches;
    },
    wokeUp: (at) => presence.wasAway(at),
    review(at) {
      kept = [...steps(kept, at)].at(-1) ?? kept;
    },
    cutOff: (at) => [kept, ...steps(kept, at)],
    restart(left, at, watches) {
      run += 1;
      isWatched = watches;
      presence = keepPresence(at, () => []);
      kept = [...steps(left, at)].at(-1) ?? left;
    },
    read: () => kept,
  };
}

/** What a row says, without when main did what and in which run. */
function factsOf(row: LedgerRow): string {
  const told = row.told === null ? 'not told' : `told by a ${row.told.as} on the ${row.told.on}`;
  const { kind, caseId, label, severity, step, deadline, dueAt, state, why, snoozedUntil } = row;
  const facts = [kind, caseId, label, severity, step, deadline, dueAt, state, why, snoozedUntil];
  return [...facts, told].join(', ');
}

/** How a ledger differs from the model's, alert by alert; empty when they say the same. */
export function ledgerDifferences(
  found: readonly LedgerRow[],
  { rows }: Pick<Kept, 'rows'>,
): readonly string[] {
  const own = new Map(found.map((row) => [row.id, row]));
  const expected = [...rows.values()].filter(({ caseId }) => caseId !== null).map(({ id }) => id);
  return [...new Set([...own.keys(), ...expected])].flatMap((id) => {
    const [left, right] = [own.get(id), rows.get(id)].map((row) =>
      row === undefined ? 'nothing' : factsOf(row),
    );
    return left === right ? [] : [`${id}: the ledger has ${left}, the model ${right}`];
  });
}
