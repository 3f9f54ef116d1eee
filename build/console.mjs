// What the build scripts say to the person who started them: one useful line at a time.

/**
 * Says one line.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`caseclock: ${line}\n`);
}

/** A problem whose message tells the person what to do; shown without a stack. */
export class Advice extends Error {}

/**
 * Runs a script's main function: its result is the exit code, and what it throws is shown (an {@link Advice} as
 * one message, anything else with its stack).
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const shown = isAdvice(error) ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`caseclock: ${shown}\n`);
    process.exitCode = 1;
  }
}

/**
 * @param {unknown} error
 * @returns {error is Error} whether its message alone says what to do, as that of an option that there is not
 */
function isAdvice(error) {
  if (error instanceof Advice) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
