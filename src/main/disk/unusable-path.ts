/**
 * A folder that the program must write to, or a file that it must read, and cannot; the cause is the system's error.
 */
export class UnusablePathError extends Error {
  readonly what: 'folder' | 'file';
  readonly path: string;

  constructor(what: 'folder' | 'file', path: string, cause: unknown) {
    super(`the ${what} ${path} cannot be used: ${cause}`, { cause });
    this.what = what;
    this.path = path;
  }
}
