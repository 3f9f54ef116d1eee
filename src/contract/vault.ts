import { z } from 'zod';
import { ledgerRowSchema, ledgerStateSchema } from '../domain/alerts/ledger-row.ts';
import { caseSchema, storedCaseSchema } from '../domain/cases/case.ts';
import { caseChangeSchema } from '../domain/cases/case-change.ts';
import { dutyMarkSchema } from '../domain/cases/duty-mark.ts';
import { bondBeforeSchema } from '../domain/cases/twins/bond.ts';
import { pinSchema, rulesRecordSchema } from '../domain/rules/rules-record.ts';
import { caseComparisonSchema } from './files.ts';
import { boardOrderSchema } from './first-rows.ts';
import { outboxEntrySchema } from './outbox.ts';
import { sourceStateSchema } from './source-state.ts';
import { sourceIdSchema } from './sources/source-names.ts';
import { setAsideCaseSchema, syncRunSchema } from './sync-run.ts';
import { type StoreOperation, storeRequestSchemas, storeResultSchemas } from './vault-store.ts';

/** At most this many records cross the port in one message. */
export const VAULT_CHUNK = 1000;

const instant = z.number().int();

/** What main asks of the vault page. Every request may be repeated: it changes nothing the second time. */
export const vaultRequestSchema = z.discriminatedUnion('op', [
  /**
   * Stores changes, sets aside what could not be read and moves the source's cursor, in one transaction.
   *
   * A case that is told is no longer set aside. Where `setAsideAnew` is given, whatever of it is not set aside again
   * leaves the list (its ids begin with that), and so do rows that name no case and have been on it for a day.
   *
   * Answers the cases as stored, and those whose place among their twins changed by it.
   */
  z.object({
    op: z.literal('apply'),
    sourceId: sourceIdSchema,
    changes: z.array(caseChangeSchema).max(VAULT_CHUNK),
    setAside: z.array(setAsideCaseSchema.pick({ caseId: true, reason: true, row: true })).max(VAULT_CHUNK),
    setAsideAnew: z.string().min(1).optional(),
    cursor: z.string().nullable(),
    now: instant,
  }),
  /** Counts what storing these cases would change; changes nothing. */
  z.object({ op: z.literal('compare-cases'), cases: z.array(caseSchema).max(VAULT_CHUNK) }),
  /** Counts how many of these are stored as cases of other sources already, by source. Changes nothing. */
  z.object({ op: z.literal('count-twins'), cases: z.array(caseSchema).max(VAULT_CHUNK) }),
  /**
   * Puts the rows of a source's files that cannot be read away, or back on the list: those set aside at `until` or
   * before. One that names its case and is set aside again with the same fault stays away.
   */
  z.object({
    op: z.literal('put-rows-away'),
    sourceId: sourceIdSchema,
    isAway: z.boolean(),
    until: z.number().int(),
  }),
  z.object({ op: z.literal('read-cursor'), sourceId: sourceIdSchema }),
  /** Open cases that count, in order of id, after `after`, at most VAULT_CHUNK. */
  z.object({ op: z.literal('read-open'), after: z.string().nullable() }),
  /** Every case, open or closed, in order of id, after `after`, at most VAULT_CHUNK. */
  z.object({ op: z.literal('read-cases'), after: z.string().nullable() }),
  z.object({ op: z.literal('read-case'), caseId: z.string() }),
  /** Keeps what a source is doing now, and with it the run that has just ended. */
  z.object({ op: z.literal('put-source-state'), state: sourceStateSchema, run: syncRunSchema.optional() }),
  z.object({ op: z.literal('read-source-states') }),
  ...storeRequestSchemas,
  /** Notes a run as far as it is, or one after which the source does what it did; the oldest of the source give way. */
  z.object({ op: z.literal('note-run'), run: syncRunSchema }),
  /** Says of every run that is under way that it was cut off: to be asked before any begins. */
  z.object({ op: z.literal('cut-off-runs') }),
  /** Forgets a source: its state and cursor, and with `withCases` its cases too; without, the open ones are gone. */
  z.object({
    op: z.literal('remove-source'),
    sourceId: sourceIdSchema,
    withCases: z.boolean(),
    now: instant,
  }),
  /**
   * Keeps commands as they are now and applies what they changed, in one transaction. Answers their cases as stored.
   */
  z.object({
    op: z.literal('put-commands'),
    entries: z.array(outboxEntrySchema).max(VAULT_CHUNK),
    changes: z.array(caseChangeSchema).max(VAULT_CHUNK),
    now: instant,
  }),
  z.object({ op: z.literal('put-duty'), mark: dutyMarkSchema }),
  /**
   * Keeps what an agent said of a case: that it is the same as another, or that it is not. Answers as stored the
   * cases whose place among their twins changed by it.
   */
  z.object({
    op: z.literal('bind-cases'),
    caseId: z.string().min(1),
    otherId: z.string().min(1),
    isSame: z.boolean(),
    now: instant,
  }),
  /** Takes back what was said of cases: of each two what was known before is known again. Answers as `bind-cases`. */
  z.object({ op: z.literal('restore-bonds'), bonds: z.array(bondBeforeSchema).max(VAULT_CHUNK) }),
  /** Commands of which something is still to come, in their order, after `after`, at most VAULT_CHUNK. */
  z.object({ op: z.literal('read-active-commands'), after: z.number().int().nullable() }),
  /**
   * Changes rows of the alert ledger, each only if it is in the state `from` (`null`: not there) or was left so by
   * this very write before. Answers those that are now as written; the others are somebody else's.
   */
  z.object({
    op: z.literal('write-ledger'),
    writes: z.array(z.object({ row: ledgerRowSchema, from: ledgerStateSchema.nullable() })).max(VAULT_CHUNK),
  }),
  /** The newest record of the rules, every pin, and the records that cases are pinned to. */
  z.object({ op: z.literal('read-rules') }),
  /**
   * Keeps a record and the pins that it makes, drops those of freed cases and records that nothing needs, in one
   * transaction.
   */
  z.object({
    op: z.literal('put-rules'),
    record: rulesRecordSchema,
    pins: z.array(pinSchema),
    freedIds: z.array(z.string().min(1)),
  }),
  /** The case is read under the newest rules again. */
  z.object({ op: z.literal('unpin-case'), caseId: z.string().min(1) }),
  /** The ledger's rows of which something may still become, in order of id, after `after`, at most VAULT_CHUNK. */
  z.object({ op: z.literal('read-live-ledger'), after: z.string().nullable() }),
  /** The ledger's rows of these alerts, where it has one. */
  z.object({ op: z.literal('find-ledger'), ids: z.array(z.string()).max(VAULT_CHUNK) }),
  /** The ledger's rows of these cases. */
  z.object({ op: z.literal('find-ledger-of'), caseIds: z.array(z.string()).max(VAULT_CHUNK) }),
  /** The ledger's rows of what came due after `dueAt`, or then with a greater `id`, in that order, at most VAULT_CHUNK. */
  z.object({
    op: z.literal('find-ledger-after'),
    after: z.object({ dueAt: instant, id: z.string().nullable() }),
  }),
  /** Takes out settled rows that came due before `before`, and the oldest beyond `keep`, at most VAULT_CHUNK. */
  z.object({ op: z.literal('prune-ledger'), before: instant, keep: z.number().int().nonnegative() }),
  /** Keeps the board's first rows, unless a write since `revision` may have moved a case. `null` forgets them. */
  boardOrderSchema.extend({ op: z.literal('keep-first-rows') }),
  /** What the record moved has been seen. */
  z.object({ op: z.literal('see-rules'), rulesId: z.number().int() }),
]);
export type VaultRequest = z.infer<typeof vaultRequestSchema>;
export type VaultOperation = VaultRequest['op'];
/** A request about the store as a whole. */
export type StoreRequest = Extract<VaultRequest, { op: StoreOperation }>;

/** Whether `request` is about the store as a whole, at whatever version it is. */
export function isStoreRequest(request: VaultRequest): request is StoreRequest {
  return request.op in storeResultSchemas;
}

/** What each operation answers. */
export const vaultResultSchemas = {
  apply: z.object({ stored: z.array(storedCaseSchema) }),
  'compare-cases': caseComparisonSchema,
  'count-twins': z.object({ elsewhere: z.record(z.string(), z.number()) }),
  'put-rows-away': z.object({}),
  'read-cursor': z.object({ cursor: z.string().nullable() }),
  'read-open': z.object({ cases: z.array(storedCaseSchema), hasMore: z.boolean() }),
  'read-cases': z.object({ cases: z.array(storedCaseSchema), hasMore: z.boolean() }),
  'read-case': z.object({ case: storedCaseSchema.nullable() }),
  'put-source-state': z.object({ stored: z.array(storedCaseSchema) }),
  ...storeResultSchemas,
  'read-source-states': z.object({ states: z.array(sourceStateSchema) }),
  'note-run': z.object({}),
  'cut-off-runs': z.object({}),
  'remove-source': z.object({ removedCaseIds: z.array(z.string()), stored: z.array(storedCaseSchema) }),
  'read-rules': z.object({
    newest: rulesRecordSchema.nullable(),
    pins: z.array(pinSchema),
    pinnedTo: z.array(rulesRecordSchema),
  }),
  'put-rules': z.object({}),
  'unpin-case': z.object({}),
  'write-ledger': z.object({ written: z.array(z.string()) }),
  'read-live-ledger': z.object({ rows: z.array(ledgerRowSchema), hasMore: z.boolean() }),
  'find-ledger': z.object({ rows: z.array(ledgerRowSchema) }),
  'find-ledger-of': z.object({ rows: z.array(ledgerRowSchema) }),
  'find-ledger-after': z.object({ rows: z.array(ledgerRowSchema), hasMore: z.boolean() }),
  'prune-ledger': z.object({ removed: z.number().int() }),
  'put-commands': z.object({ stored: z.array(storedCaseSchema) }),
  'put-duty': z.object({}),
  'bind-cases': z.object({
    outcome: z.enum(['done', 'missing', 'same-source']),
    stored: z.array(storedCaseSchema),
    /** With which `restore-bonds` takes it back. */
    before: z.array(bondBeforeSchema),
  }),
  'restore-bonds': z.object({ stored: z.array(storedCaseSchema) }),
  'read-active-commands': z.object({ entries: z.array(outboxEntrySchema), hasMore: z.boolean() }),
  'keep-first-rows': z.object({}),
  'see-rules': z.object({}),
} satisfies Record<VaultOperation, z.ZodType>;
export type VaultResult<Op extends VaultOperation> = z.infer<(typeof vaultResultSchemas)[Op]>;

/** A request as it crosses the port; `seq` pairs it with its reply. */
export const vaultMessageSchema = z.object({ seq: z.number().int(), request: vaultRequestSchema });
export type VaultMessage = z.infer<typeof vaultMessageSchema>;

/** The vault's reply, sent only once the transaction is committed. */
export const vaultReplySchema = z.union([
  z.object({ seq: z.number().int(), ok: z.literal(true), result: z.unknown() }),
  z.object({ seq: z.number().int(), ok: z.literal(false), error: z.string() }),
]);
export type VaultReply = z.infer<typeof vaultReplySchema>;
