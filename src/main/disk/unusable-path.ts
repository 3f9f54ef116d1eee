/** A folder that cannot be written to, or a file that cannot be read, and the program needs; the cause is the system's. */
export class UnusablePathError extends Error {
  readonly what: 'folder' | 'file';
  readonly path: string;

  constructor(what: 'folder' | 'file', path: string, cause: unknown) {
    super(`the ${what} ${path} cannot be used: ${cause}`, { cause });
    this.what = what;
    this.path = path;
  }
}
