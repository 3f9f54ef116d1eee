import { z } from 'zod';

/** Why a backup was made; it is part of its file's name. */
export const backupReasonSchema = z.enum(['by-hand', 'daily', 'before-upgrade', 'before-restore']);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** What a backup says of itself. Instants are epoch ms. */
export const backupSummarySchema = z.object({
  madeAt: z.number().int(),
  reason: backupReasonSchema,
  /** Of the program that made it. */
  program: z.string(),
  /** Of the stored data. */
  schema: z.number().int().min(1),
  /** How many rows of each table it holds. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
  bytes: z.number().int().nonnegative(),
});
export type BackupSummary = z.infer<typeof backupSummarySchema>;

/**
 * Why a backup was not made or is not restored; nothing is changed then.
 * - `not-a-backup`: the file is something else.
 * - `damaged`: it is not whole, or not as it was written.
 * - `newer-version`: a newer version of the program made it.
 * - `not-writable`, `not-readable`: the system refuses the place, or there is nothing.
 * - `no-room`: the disk is full.
 * - `failed`: anything else.
 */
export const backupProblemSchema = z.object({
  code: z.enum([
    'not-a-backup',
    'damaged',
    'newer-version',
    'not-writable',
    'not-readable',
    'no-room',
    'failed',
  ]),
  detail: z.string(),
});
export type BackupProblem = z.infer<typeof backupProblemSchema>;

/** A backup in the program's own folder. */
export const keptBackupSchema = z.object({
  name: z.string(),
  madeAt: z.number(),
  reason: backupReasonSchema,
  bytes: z.number().int().nonnegative(),
});
export type KeptBackup = z.infer<typeof keptBackupSchema>;

const problem = z.object({ kind: z.literal('problem'), problem: backupProblemSchema });
const cancelled = z.object({ kind: z.literal('cancelled') });

/** What the console may ask about backups. Files are chosen in main: a page never names a path. */
export const backupQuestions = {
  'backup:list': {
    argument: z.undefined(),
    answer: z.object({ folder: z.string(), kept: z.array(keptBackupSchema) }),
  },
  /** Asks where, and backs everything up to there. */
  'backup:make': {
    argument: z.undefined(),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('made'), path: z.string(), summary: backupSummarySchema }),
      cancelled,
      problem,
    ]),
  },
  /** Checks one of the kept backups by its name, or asks which file. What it answers is what can be restored next. */
  'backup:choose': {
    argument: z.object({ name: z.string().nullable() }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('chosen'), path: z.string(), summary: backupSummarySchema }),
      cancelled,
      problem,
    ]),
  },
  /**
   * Puts the chosen backup in the place of everything, after a backup of what is there, and starts the program again.
   */
  'backup:restore': {
    argument: z.undefined(),
    answer: z.discriminatedUnion('kind', [z.object({ kind: z.literal('restored') }), problem]),
  },
  /** Has the system show the folder of the backups; answers whether it could. */
  'backup:show-folder': { argument: z.undefined(), answer: z.object({ isShown: z.boolean() }) },
} as const;
