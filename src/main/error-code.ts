/** The code by which the system, Node or Electron names an error, as `ENOENT`; `null` for an error that has none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
