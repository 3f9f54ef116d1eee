import Dexie from 'dexie';
import type { OutboxEntry } from '../../contract/outbox.ts';
import type { SourceState } from '../../contract/source-state.ts';
import type { SetAsideCase, SyncRun } from '../../contract/sync-run.ts';
import type { VaultResult } from '../../contract/vault.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { DutyMark } from '../../domain/cases/duty-mark.ts';
import { caseNumber } from '../../domain/cases/twins/case-number.ts';
import { sourceIdIn } from '../../domain/cases/twins/sources-of.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { VaultReader } from './reader.ts';
import { caseOfRow } from './rows/case-row.ts';
import { dutyMarkOfRow, outboxEntryOfRow } from './rows/command-rows.ts';
import { pinOfRow, rulesOfRow } from './rows/rules-rows.ts';
import { runOfRow, setAsideOfRow, sourceStateOfRow } from './rows/source-rows.ts';

// Rows are not parsed here: the vault stores only what it has parsed, and schema steps keep old rows in shape.

/** So many rows come in one answer: more would keep a page from drawing while they are unpacked. */
const ROWS_AT_ONCE = 2000;

/** Every open case, in order of id, in chunks: the next one is on its way while a chunk is worked on. */
export async function* readOpenCases(
  db: Pick<VaultReader, 'cases'>,
): AsyncGenerator<readonly StoredCase[], void> {
  const readAfter = (id: unknown) => {
    const range = db.cases.where('[open+id]').between([1, id], [1, Dexie.maxKey], false, true);
    return range.limit(ROWS_AT_ONCE).toArray();
  };
  let reading = readAfter(Dexie.minKey);
  for (let hasMore = true; hasMore; ) {
    const rows = await reading;
    hasMore = rows.length === ROWS_AT_ONCE;
    if (hasMore) reading = readAfter(rows.at(-1)?.id);
    yield rows.map(caseOfRow);
  }
}

/** How many writes there were so far that could move a case on the board. */
export async function readRevision(db: Pick<VaultReader, 'boardOrder'>): Promise<number> {
  const [order] = await db.boardOrder.toArray();
  return order?.revision ?? 0;
}

/**
 * The board's first rows, with all that they are shown by, as of one moment; `null` while nobody has told them, or
 * something was stored since that may have moved a case.
 */
export function readFirstRows(db: VaultReader) {
  const tables = ['boardOrder', 'cases', 'commands', 'rules', 'pins'];
  return db.transaction('r', tables, async () => {
    const [order] = await db.boardOrder.toArray();
    if (order === undefined || order.firstRows === null) return null;
    const [cases, outbox, rules] = await Promise.all([
      readCasesOf(db, order.firstRows.ids),
      readActiveCommands(db),
      readRules(db),
    ]);
    return { told: order.firstRows, cases, outbox, rules };
  });
}

/** The case, open or closed; `null` when there is none by that id. Fit for liveQuery. */
export async function readCase(db: Pick<VaultReader, 'cases'>, id: string): Promise<StoredCase | null> {
  const row = await db.cases.get(id);
  return row === undefined ? null : caseOfRow(row);
}

/** The cases by these ids, in that order, without those that are not kept. Fit for liveQuery. */
export async function readCasesOf(
  db: Pick<VaultReader, 'cases'>,
  ids: readonly string[],
): Promise<StoredCase[]> {
  const rows = await db.cases.bulkGet([...ids]);
  return rows.flatMap((row) => (row === undefined ? [] : [caseOfRow(row)]));
}

/** The cases that people call by this key, however it is written; none for no key. Fit for liveQuery. */
export async function readCasesOfNumber(db: Pick<VaultReader, 'cases'>, key: string): Promise<StoredCase[]> {
  const number = caseNumber(key);
  if (number === '') return [];
  const rows = await db.cases.where('number').between(number, number, true, true).toArray();
  return rows.map(caseOfRow);
}

/** How many cases of each source stand behind another's, by its id. Fit for liveQuery. */
export async function readBehind(db: Pick<VaultReader, 'cases'>): Promise<ReadonlyMap<string, number>> {
  const ids = await db.cases.where('standsBehind').between('', '\uffff').primaryKeys();
  const bySource = groupBy(ids, sourceIdIn);
  return new Map([...bySource].map(([sourceId, all]) => [sourceId, all.length]));
}

/** What each source is doing, in order of its id. Fit for liveQuery. */
export async function readSourceStates(db: Pick<VaultReader, 'sources'>): Promise<SourceState[]> {
  const rows = await db.sources.toArray();
  return rows.map(sourceStateOfRow);
}

/** The newest record of the rules, every pin, and the records that cases are pinned to. Fit for liveQuery. */
export async function readRules(db: Pick<VaultReader, 'rules' | 'pins'>): Promise<VaultResult<'read-rules'>> {
  const newest = await db.rules.orderBy('id').last();
  const pins = await db.pins.toArray();
  const pinnedTo = await db.rules.bulkGet([...new Set(pins.map(({ rulesId }) => rulesId))]);
  return {
    newest: newest === undefined ? null : rulesOfRow(newest),
    pins: pins.map(pinOfRow),
    pinnedTo: pinnedTo.flatMap((row) => (row === undefined ? [] : [rulesOfRow(row)])),
  };
}

/** The runs of every source, newest first. Fit for liveQuery. */
export async function readRuns(db: Pick<VaultReader, 'runs'>): Promise<SyncRun[]> {
  const rows = await db.runs.toArray();
  return rows.map(runOfRow).sort((a, b) => b.startedAt - a.startedAt);
}

/** The cases that could not be read so far, of every source. Fit for liveQuery. */
export async function readSetAside(db: Pick<VaultReader, 'setAside'>): Promise<SetAsideCase[]> {
  const rows = await db.setAside.toArray();
  return rows.map(setAsideOfRow);
}

/** The commands of which something is still to come, in their order. Fit for liveQuery. */
export async function readActiveCommands(db: Pick<VaultReader, 'commands'>): Promise<OutboxEntry[]> {
  const rows = await db.commands
    .where('[active+order]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .toArray();
  return rows.map(outboxEntryOfRow);
}

/** Every command that was ever given on a case, in no order. Fit for liveQuery. */
export async function readCommandsOf(
  db: Pick<VaultReader, 'commands'>,
  caseId: string,
): Promise<OutboxEntry[]> {
  const rows = await db.commands.where('caseId').between(caseId, caseId, true, true).toArray();
  return rows.map(outboxEntryOfRow);
}

/** The ids of the cases on which a command was ever given. */
export async function readCommandedIds(db: Pick<VaultReader, 'commands'>): Promise<ReadonlySet<string>> {
  const ids = await db.commands.orderBy('caseId').uniqueKeys();
  return new Set(ids.filter((id) => typeof id === 'string'));
}

/** Every command that was ever given on these cases, by case, in no order. */
export async function readCommandsOfCases(
  db: Pick<VaultReader, 'commands'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OutboxEntry[]>> {
  const rows = await db.commands.where('caseId').anyOf(caseIds).toArray();
  return groupBy(rows.map(outboxEntryOfRow), ({ command }) => command.caseId);
}

/** What was found about the customer's duties on a case. Fit for liveQuery. */
export async function readDutiesOf(db: Pick<VaultReader, 'duties'>, caseId: string): Promise<DutyMark[]> {
  const rows = await db.duties
    .where('[caseId+duty]')
    .between([caseId, Dexie.minKey], [caseId, Dexie.maxKey])
    .toArray();
  return rows.map(dutyMarkOfRow);
}
