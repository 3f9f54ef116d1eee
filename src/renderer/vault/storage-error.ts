/**
 * Why storing or reading failed.
 * - `quota-exceeded`: the disk is full, or the browser engine's share of it is used up.
 * - `blocked`: another page holds an older version of the database open.
 * - `newer-version`: a newer version of the program has stored here; opening it could lose what this one does not know.
 * - `unavailable`: the database cannot be opened.
 * - `failed`: anything else; the transaction was rolled back.
 */
export type StorageErrorCode = 'quota-exceeded' | 'blocked' | 'newer-version' | 'unavailable' | 'failed';

/** A failure of the store. Its message starts with its code, so that the code survives the way to main. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.code = code;
  }
}

/** `error` as a StorageError: itself, or out of space if that is at its root, or else `otherwise`. */
export function asStorageError(error: unknown, otherwise: StorageErrorCode): StorageError {
  if (error instanceof StorageError) return error;
  const causes = causesOf(error);
  const isFull = causes.some((cause) => cause.name === 'QuotaExceededError');
  const detail = causes.map(({ name, message }) => `${name}: ${message}`).join('; ') || String(error);
  return new StorageError(isFull ? 'quota-exceeded' : otherwise, detail, error);
}

/** `error` and what lies below it: Dexie wraps the browser's own error as `inner`. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  let current = error;
  while (isErrorLike(current) && !causes.includes(current)) {
    causes.push(current);
    current = 'inner' in current ? current.inner : current.cause;
  }
  return causes;
}

/** A DOMException is not an Error everywhere, but it looks like one. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
