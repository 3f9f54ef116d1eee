import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { enrichLedger } from './steps/03-enrich-ledger.ts';
import { nameAbilities } from './steps/05-name-abilities.ts';
import { dateClosedCases } from './steps/06-date-closed-cases.ts';
import { joinTwins } from './steps/07-join-twins.ts';
import { markUnread } from './steps/08-mark-unread.ts';
import { keepOwnInMind } from './steps/10-keep-own-in-mind.ts';
import { takeIsAssign } from './steps/11-take-is-assign.ts';

/**
 * One published version of the database. Once released, a step is never edited and never taken out; so that no later
 * change reaches it, its code in `steps/` imports nothing of ours but what is numbered as it is.
 */
export interface SchemaStep {
  /** Grows by 1 from step to step. */
  readonly version: number;
  /** Tables that this step adds or changes, with key and indexes; `null` drops one, and its name stays dropped. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Brings the rows of the version before into this version's shape, inside the upgrade's transaction. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every version there ever was, oldest first. To change the schema, append a step; beside it go its row types (`rows`)
 * and its rows in the test's list of published versions. Row types are spelled out: when a model grows, its mapping no
 * longer compiles until a step says what the rows already stored are worth.
 *
 * Writing costs by the index, so a table has only those that a read needs: of cases, the open ones in order of
 * id, those of a number, and the closed ones by when they last changed; of commands, those of a case, those of a
 * source, and the active ones in their order.
 */
export const SCHEMA_STEPS: readonly SchemaStep[] = [
  {
    version: 1,
    stores: {
      cases: 'id, [open+id], sourceId',
      sources: 'sourceId',
      cursors: 'sourceId',
      ledger: 'id',
    },
  },
  { version: 2, stores: { rules: 'id', pins: 'caseId' } },
  {
    // The ledger tells states and reasons: rows are found by whether something may still become of them, and by age.
    version: 3,
    stores: { ledger: 'id, [live+id], dueAt' },
    upgrade: enrichLedger,
  },
  { version: 4, stores: { runs: '[sourceId+startedAt]', setAside: 'caseId, sourceId' } },
  {
    version: 5,
    stores: { commands: 'id, caseId, sourceId, [active+order]', duties: '[caseId+duty], sourceId' },
    upgrade: nameAbilities,
  },
  {
    // Only closed cases have `endedAt`, so that what is written all the time, the open ones, pays nothing for it.
    version: 6,
    stores: { cases: 'id, [open+id], sourceId, endedAt' },
    upgrade: dateClosedCases,
  },
  {
    // A case that is in several sources counts once. Only those that have a twin, or may have, are in the last two
    // indexes; those of a source need none of their own, since their ids begin with its.
    version: 7,
    stores: {
      cases: 'id, [open+id], endedAt, number, standsBehind, maybeSame',
      bonds: '[one+other]',
    },
    upgrade: joinTwins,
  },
  {
    // Only what was told, or was to be, has `unread`, so that most of a ledger pays nothing for the index.
    version: 8,
    stores: { ledger: 'id, [live+id], dueAt, [unread+dueAt]' },
    upgrade: markUnread,
  },
  // One row, whose key is the number of writes so far that could move a case on the board: each of them replaces it.
  { version: 9, stores: { boardOrder: 'revision' } },
  { version: 10, stores: {}, upgrade: keepOwnInMind },
  { version: 11, stores: {}, upgrade: takeIsAssign },
];

/** The newest version among `steps`; 0 for none. */
export function newestVersion(steps: readonly SchemaStep[]): number {
  return steps.at(-1)?.version ?? 0;
}

/**
 * The newest version among `steps`, whole, without the way there: for those who never climb it. `steps` has one at
 * least.
 */
export function wholeStep(steps: readonly SchemaStep[]): SchemaStep {
  return { version: newestVersion(steps), stores: Object.assign({}, ...steps.map(({ stores }) => stores)) };
}

/** Tells `db`, before it is opened, every version and how to climb from one to the next. */
export function declareSchema(db: Dexie, steps: readonly SchemaStep[]): void {
  for (const { version, stores, upgrade } of steps) {
    const declared = db.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}
