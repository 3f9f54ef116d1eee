import type { FirstRows } from '../../contract/first-rows.ts';
import { isActive, type OutboxEntry } from '../../contract/outbox.ts';
import type { SourceProblem } from '../../contract/problem.ts';
import type { SourceState } from '../../contract/source-state.ts';
import type { SetAsideCase, SyncRun } from '../../contract/sync-run.ts';
import { isInCentre, isLive, isUnread, type LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { CaseDetail, CaseEvent, MappingRemark, StoredCase } from '../../domain/cases/case.ts';
import type { Command, CommandKind, CommandState } from '../../domain/cases/command.ts';
import type { DutyMark, DutyState } from '../../domain/cases/duty-mark.ts';
import type { Intake } from '../../domain/cases/intake.ts';
import type { Bond } from '../../domain/cases/twins/bond.ts';
import { caseNumber } from '../../domain/cases/twins/case-number.ts';
import type { CalendarSnapshot } from '../../domain/rules/calendar-snapshot.ts';
import type { Rules } from '../../domain/rules/rules.ts';
import type { MovedCase, Pin, RulesCause, RulesRecord } from '../../domain/rules/rules-record.ts';

// The rows of the newest schema step, spelled out: when a model grows, its mapping below no longer compiles
// until a schema step says what the rows already stored are worth.

/** A row of `cases`. Instants are epoch ms. */
export interface CaseRow {
  readonly id: string;
  readonly sourceId: string;
  /** 1 or 0, since a boolean cannot be part of a key; 2 when it is open but stands behind another case. */
  readonly open: 0 | 1 | 2;
  readonly key: string;
  readonly subject: string;
  readonly customer: string;
  readonly owner: string | null;
  readonly queue: string;
  readonly status: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly revision: number;
  readonly url: string | null;
  readonly events: CaseEvent[];
  readonly mappingRemarks: MappingRemark[];
  /** Rows from before it was known have none, and none of them would. */
  readonly intake?: Intake | undefined;
  readonly details?: CaseDetail[] | undefined;
  readonly firstSeenAt: number;
  readonly isGone?: true | undefined;
  readonly standsBehind?: string | undefined;
  readonly standsFor?: string[] | undefined;
  readonly maybeSame?: string | undefined;
  /** The key as it is compared with that of cases of other sources. */
  readonly number: string;
  /** When a closed case last changed; an open one has none, nor one that does not count: they are not in its index. */
  readonly endedAt?: number;
}

/** A row of `sources`. Instants are epoch ms. */
export interface SourceRow {
  readonly sourceId: string;
  readonly name: string;
  /** A kind that comes new needs no schema step: no row has it yet. */
  readonly kind: SourceState['kind'];
  /** As with `kind`. */
  readonly activity: SourceState['activity'];
  readonly abilities: CommandKind[];
  readonly lastSuccessAt: number | null;
  readonly problem: SourceProblem | null;
  readonly nextTryAt: number | null;
  readonly serverOffsetMs: number | null;
  readonly progress: { readonly done: number; readonly total: number | null } | null;
}

/** A row of `cursors`: where the next pull from a source goes on. */
export interface CursorRow {
  readonly sourceId: string;
  readonly cursor: string;
}

/** A row of `runs`. Instants are epoch ms. */
export interface RunRow {
  readonly sourceId: string;
  readonly startedAt: number;
  readonly lastStartedAt: number;
  readonly endedAt: number;
  readonly pulls: number;
  readonly pages: number;
  readonly changes: number;
  readonly setAside: number;
  readonly outcome: 'under-way' | 'done' | 'failed' | 'stopped' | 'cut-off';
  readonly problem: SourceProblem | null;
}

/** A row of `setAside`. Instants are epoch ms. */
export interface SetAsideRow {
  readonly caseId: string;
  readonly sourceId: string;
  readonly reason: string;
  readonly since: number;
}

/** A row of `ledger`. Instants are epoch ms. */
export interface LedgerEntryRow {
  readonly id: string;
  readonly kind: LedgerRow['kind'];
  readonly caseId: string | null;
  readonly label: string;
  readonly severity: string | null;
  readonly step: string | null;
  readonly deadline: number | null;
  readonly dueAt: number;
  readonly claimedAt: number;
  readonly claim: string;
  readonly state: LedgerRow['state'];
  readonly stateAt: number;
  readonly why: LedgerRow['why'];
  readonly told: LedgerRow['told'];
  readonly snoozedUntil: number | null;
  /** 1 while something may still become of it, or 0, since a boolean cannot be part of a key. */
  readonly live: 0 | 1;
  /** 1 while nobody has seen it, then 0; what was never to be told has none, and is not in its index. */
  readonly unread?: 0 | 1;
}

/** A row of `rules`. Instants are epoch ms. */
export interface RulesRow {
  readonly id: number;
  readonly at: number;
  readonly by: RulesCause;
  readonly rules: Rules;
  readonly bundled: string;
  readonly calendars: CalendarSnapshot[];
  readonly moved: MovedCase[];
  readonly keptScores: number;
  readonly isSeen: boolean;
}

/** A row of `pins`: the record of `rules` that a case is still read under. */
export interface PinRow {
  readonly caseId: string;
  readonly rulesId: number;
}

/** A row of `commands`. Instants are epoch ms. */
export interface CommandRow {
  readonly id: string;
  readonly caseId: string;
  readonly sourceId: string;
  /** 1 while something is still to come of it. */
  readonly active: 0 | 1;
  readonly order: number;
  readonly command: Command;
  readonly state: CommandState;
  readonly attempts: number;
  readonly attemptedAt: number | null;
  readonly mayHaveArrived: boolean;
  readonly problem: SourceProblem | null;
  readonly found: string | null;
  readonly eventIds: string[];
  readonly isTold: boolean;
}

/** A row of `bonds`: what an agent said of two cases. Instants are epoch ms. */
export interface BondRow {
  readonly one: string;
  readonly other: string;
  readonly isSame: boolean;
  readonly at: number;
}

/** The one row of `boardOrder`. */
export interface BoardOrderRow {
  /** How many writes there were so far that could move a case on the board. */
  readonly revision: number;
  /** The board's first rows since then; `null` while no page has told them. */
  readonly firstRows: FirstRows | null;
}

/** A row of `duties`. Instants are epoch ms. */
export interface DutyRow {
  readonly caseId: string;
  readonly sourceId: string;
  readonly duty: string;
  readonly state: DutyState;
  readonly by: string;
  readonly at: number;
}

/** The row that keeps `stored`. */
export function rowOfCase({ isOpen, ...stored }: StoredCase): CaseRow {
  const number = caseNumber(stored.key);
  if (stored.standsBehind !== undefined) return { ...stored, open: isOpen ? 2 : 0, number };
  return isOpen ? { ...stored, open: 1, number } : { ...stored, open: 0, number, endedAt: stored.updatedAt };
}

/** The case that `row` keeps. */
export function caseOfRow({ open, number: _number, endedAt: _endedAt, ...row }: CaseRow): StoredCase {
  return { ...row, isOpen: open !== 0 };
}

/** The row that keeps `state`. */
export function rowOfSourceState(state: SourceState): SourceRow {
  return { ...state };
}

/** The state that `row` keeps. */
export function sourceStateOfRow(row: SourceRow): SourceState {
  return { ...row };
}

/** The row that keeps `run`. */
export function rowOfRun(run: SyncRun): RunRow {
  return { ...run };
}

/** The run that `row` keeps. */
export function runOfRow(row: RunRow): SyncRun {
  return { ...row };
}

/** The case set aside that `row` keeps. */
export function setAsideOfRow(row: SetAsideRow): SetAsideCase {
  return { ...row };
}

/** The row that keeps the ledger's `entry`. */
export function rowOfLedgerEntry(entry: LedgerRow): LedgerEntryRow {
  const live = isLive(entry) ? 1 : 0;
  return isInCentre(entry) ? { ...entry, live, unread: isUnread(entry) ? 1 : 0 } : { ...entry, live };
}

/** The ledger's entry that `row` keeps. */
export function ledgerEntryOfRow({ live: _live, unread: _unread, ...row }: LedgerEntryRow): LedgerRow {
  return row;
}

/** The row that keeps `record`. */
export function rowOfRules(record: RulesRecord): RulesRow {
  return { ...record };
}

/** The record that `row` keeps. */
export function rulesOfRow(row: RulesRow): RulesRecord {
  return { ...row };
}

/** The row that keeps `pin`. */
export function rowOfPin(pin: Pin): PinRow {
  return { ...pin };
}

/** The pin that `row` keeps. */
export function pinOfRow(row: PinRow): Pin {
  return { ...row };
}

/** The row that keeps the outbox's `entry`. */
export function rowOfOutboxEntry(entry: OutboxEntry): CommandRow {
  const { id, caseId, sourceId } = entry.command;
  return { ...entry, id, caseId, sourceId, active: isActive(entry) ? 1 : 0 };
}

/** The outbox's entry that `row` keeps. */
export function outboxEntryOfRow({ id, caseId, sourceId, active, ...row }: CommandRow): OutboxEntry {
  return { ...row };
}

/** The row that keeps `bond`. */
export function rowOfBond(bond: Bond): BondRow {
  return { ...bond };
}

/** The bond that `row` keeps. */
export function bondOfRow(row: BondRow): Bond {
  return { ...row };
}

/** The row that keeps `mark`. */
export function rowOfDutyMark(mark: DutyMark): DutyRow {
  return { ...mark };
}

/** The mark that `row` keeps. */
export function dutyMarkOfRow(row: DutyRow): DutyMark {
  return { ...row };
}
