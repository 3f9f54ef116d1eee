import { isActive, type OutboxEntry } from '../../../contract/outbox.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { Command, CommandState } from '../../../domain/cases/command.ts';
import type { DutyMark, DutyState } from '../../../domain/cases/duty-mark.ts';

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

/** A row of `duties`. Instants are epoch ms. */
export interface DutyRow {
  readonly caseId: string;
  readonly sourceId: string;
  readonly duty: string;
  readonly state: DutyState;
  readonly by: string;
  readonly at: number;
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

/** The row that keeps `mark`. */
export function rowOfDutyMark(mark: DutyMark): DutyRow {
  return { ...mark };
}

/** The mark that `row` keeps. */
export function dutyMarkOfRow(row: DutyRow): DutyMark {
  return { ...row };
}
