import { z } from 'zod';
import { chinaCalendar } from '../calendar/china.ts';
import type { EpochMs } from '../units.ts';
import { calendarSnapshotSchema, snapshotOf } from './calendar-snapshot.ts';
import { calendarIdSchema, calendarsOf, type Rules, rulesSchema } from './rules.ts';

const instant = z.number().int();
const localName = z.object({ en: z.string(), zh: z.string() });
const policyNamed = { name: localName, version: z.string() };
const onCalendar = { calendar: calendarIdSchema };

/** Why there is a record: the first start, a program that brought new notices, or what somebody changed. */
const rulesCauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first-start') }),
  z.object({ kind: z.literal('new-notices') }),
  z.object({ kind: z.literal('policy-added'), ...policyNamed }),
  z.object({ kind: z.literal('policy-removed'), ...policyNamed }),
  z.object({ kind: z.literal('days-imported'), ...onCalendar, label: z.string() }),
  z.object({ kind: z.literal('import-removed'), ...onCalendar, label: z.string() }),
  z.object({ kind: z.literal('day-set'), ...onCalendar, date: z.iso.date() }),
  z.object({ kind: z.literal('year-announced'), ...onCalendar, year: z.number().int() }),
  z.object({ kind: z.literal('year-withdrawn'), ...onCalendar, year: z.number().int() }),
]);
export type RulesCause = z.infer<typeof rulesCauseSchema>;

/** A case that waited for its first response, whose deadline a change moved; `null` is none to be told. */
export const movedCaseSchema = z.object({
  caseId: z.string(),
  /** What people call it. */
  key: z.string(),
  from: instant.nullable(),
  to: instant.nullable(),
  /** Whether `from` and `to` were provisional then; records of earlier programs do not tell. */
  wasProvisional: z.boolean().optional(),
  isProvisional: z.boolean().optional(),
});
export type MovedCase = z.infer<typeof movedCaseSchema>;

/** The rules as they were from an instant on, complete: what is read under them can be computed again for good. */
export const rulesRecordSchema = z.object({
  /** Grows by 1 from record to record. */
  id: z.number().int().min(1),
  at: instant,
  by: rulesCauseSchema,
  rules: rulesSchema,
  /** What the program's own calendar was then. */
  bundled: z.string(),
  calendars: z.array(calendarSnapshotSchema),
  moved: z.array(movedCaseSchema),
  /** How many answered or closed cases keep their score by being read under the record before. */
  keptScores: z.number().int(),
  /** How many are scored the same, and got another target or deadline; records of earlier programs do not tell. */
  retimed: z.number().int().optional(),
  /** Whether somebody has seen what moved. */
  isSeen: z.boolean(),
});
export type RulesRecord = z.infer<typeof rulesRecordSchema>;

/** A case that is still read under an earlier record. */
export const pinSchema = z.object({ caseId: z.string().min(1), rulesId: z.number().int().min(1) });
export type Pin = z.infer<typeof pinSchema>;

/** The record that follows `before`: the same program's calendar with the desk's rules, and nothing moved yet. */
export function nextRecord(
  before: Pick<RulesRecord, 'id'> | null,
  change: { readonly rules: Rules; readonly by: RulesCause; readonly at: EpochMs },
): RulesRecord {
  const { china, own } = calendarsOf(change.rules);
  return {
    ...change,
    id: (before?.id ?? 0) + 1,
    bundled: chinaCalendar.version,
    calendars: [snapshotOf(china), snapshotOf(own)],
    moved: [],
    keptScores: 0,
    retimed: 0,
    isSeen: false,
  };
}

/** So many records are kept beside those that cases are pinned to. */
export const KEPT_RECORDS = 20;
