import type { CalendarSnapshot } from '../../../domain/rules/calendar-snapshot.ts';
import type { Rules } from '../../../domain/rules/rules.ts';
import type { MovedCase, Pin, RulesCause, RulesRecord } from '../../../domain/rules/rules-record.ts';

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
  readonly retimed?: number | undefined;
  readonly isSeen: boolean;
}

/** A row of `pins`: the record of `rules` that a case is still read under. */
export interface PinRow {
  readonly caseId: string;
  readonly rulesId: number;
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
