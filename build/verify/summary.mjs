// The last lines of a verification.
import { CommandError, run } from '../process.mjs';
import { sumCounts } from './reports.mjs';

/** @import { Outcome } from './steps.mjs' */

/**
 * Says how many tests ran against what.
 * @param {readonly Outcome[]} unit one for each time zone
 * @param {Outcome} desk the connector against the real server
 * @param {Outcome | undefined} endToEnd undefined when they were not run
 * @param {string} electronVersion
 * @returns {Promise<string>}
 */
export async function describeTests(unit, desk, endToEnd, electronVersion) {
  const unitCounts = [...new Set(unit.map(testsOf))];
  const unitText = `unit: ${unitCounts.join(' or ')} tests × ${unit.length} time zones`;
  const tracker = `Request Tracker ${await packageVersion('request-tracker5')}`;
  const deskText = `sync: ${testsOf(desk)} tests against ${tracker}`;
  if (endToEnd === undefined) return `${unitText}; ${deskText}; end to end: not run, the build failed`;
  const notifier = `dunst ${await packageVersion('dunst')}`;
  const against = `in Electron ${electronVersion} against ${tracker} and ${notifier}`;
  return `${unitText}; ${deskText}; end to end: ${testsOf(endToEnd)} tests ${against}`;
}

/**
 * @param {Outcome} outcome
 * @returns {number} how many tests ran
 */
function testsOf({ counts }) {
  return counts.passed + counts.failed;
}

/**
 * The closing line. A step that failed without a failed test counts as one failure.
 * @param {readonly Outcome[]} outcomes
 * @returns {string} `N passed, M failed`, and `, K skipped` if any were
 */
export function closingLine(outcomes) {
  const { passed, failed, skipped } = sumCounts(outcomes.map(({ counts }) => counts));
  const failedOtherwise = outcomes.filter(({ ok, counts }) => !ok && counts.failed === 0).length;
  return `${passed} passed, ${failed + failedOtherwise} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} name of a Debian package
 * @returns {Promise<string>} its upstream version, such as 5.0.3
 */
async function packageVersion(name) {
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own syntax
    const { stdout } = await run('dpkg-query', ['-W', '-f', '${Version}', name]);
    return /^(?:\d+:)?([\d.]+)/.exec(stdout)?.[1] ?? '(version unknown)';
  } catch (error) {
    if (error instanceof CommandError) return '(version unknown)'; // not a Debian system
    throw error;
  }
}
