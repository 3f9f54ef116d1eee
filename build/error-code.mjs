/**
 * @param {unknown} error
 * @returns {string | undefined} the code by which the system names an error, as `ENOENT`; undefined when it has none
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
