import type { BackupProblem } from '../../contract/backup.ts';
import { errorText } from '../../domain/error-text.ts';
import { errorCode } from '../error-code.ts';

/** Why a backup cannot be read. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly problem: BackupProblem;

  constructor(code: BackupProblem['code'], detail: string) {
    super(`${code}: ${detail}`);
    this.problem = { code, detail };
  }
}

/** Why the system may refuse a path: https://nodejs.org/api/errors.html#common-system-errors */
const UNUSABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'];
const NO_ROOM = ['ENOSPC', 'EDQUOT'];

/** What to say of `error`, whatever it is; `unusable` where the system refused the path. */
export function backupProblemOf(error: unknown, unusable: 'not-writable' | 'not-readable'): BackupProblem {
  if (error instanceof BackupError) return error.problem;
  const detail = errorText(error);
  const code = errorCode(error) ?? '';
  if (NO_ROOM.includes(code)) return { code: 'no-room', detail };
  return { code: UNUSABLE.includes(code) ? unusable : 'failed', detail };
}
