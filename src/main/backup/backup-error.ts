import type { BackupProblem } from '../../contract/backup.ts';
import { errorText } from '../../domain/error-text.ts';

/** Why a backup cannot be read. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly problem: BackupProblem;

  constructor(code: BackupProblem['code'], detail: string) {
    super(`${code}: ${detail}`);
    this.problem = { code, detail };
  }
}

/** What to say of `error`, whatever it is. */
export function backupProblemOf(error: unknown): BackupProblem {
  if (error instanceof BackupError) return error.problem;
  return { code: 'failed', detail: errorText(error) };
}
