import { z } from 'zod';
import { boardOrderSchema } from '../../../contract/first-rows.ts';
import { outboxEntrySchema } from '../../../contract/outbox.ts';
import { sourceStateSchema } from '../../../contract/source-state.ts';
import { setAsideCaseSchema, syncRunSchema } from '../../../contract/sync-run.ts';
import { ledgerRowSchema } from '../../../domain/alerts/ledger-row.ts';
import { storedCaseSchema } from '../../../domain/cases/case.ts';
import { dutyMarkSchema } from '../../../domain/cases/duty-mark.ts';
import { bondSchema } from '../../../domain/cases/twins/bond.ts';
import { issueText } from '../../../domain/issue-text.ts';
import { pinSchema, rulesRecordSchema } from '../../../domain/rules/rules-record.ts';

const bit = z.union([z.literal(0), z.literal(1)]);

/** What the rows of each table hold at the newest version: those of a restored store come from outside. */
export const ROW_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  cases: storedCaseSchema
    .omit({ isOpen: true })
    .extend({ open: z.union([bit, z.literal(2)]), number: z.string() }),
  sources: sourceStateSchema,
  cursors: z.object({ sourceId: z.string(), cursor: z.string() }),
  ledger: ledgerRowSchema.and(z.object({ live: bit, unread: bit.optional() })),
  rules: rulesRecordSchema,
  pins: pinSchema,
  runs: syncRunSchema,
  setAside: setAsideCaseSchema,
  commands: outboxEntrySchema.and(
    z.object({ id: z.string(), caseId: z.string(), sourceId: z.string(), active: bit }),
  ),
  duties: dutyMarkSchema,
  bonds: bondSchema,
  boardOrder: boardOrderSchema,
};

/** @throws Error naming the table and the field when `row` is not what its table holds. */
export function checkRow(table: string, row: unknown): void {
  const schema = ROW_SCHEMAS[table];
  if (schema === undefined) throw new Error(`${table} is not a table of this program`);
  const read = schema.safeParse(row);
  if (!read.success) throw new Error(`${table}: ${issueText(read.error)}`);
}
