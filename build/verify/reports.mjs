// What the test runners report, as numbers.
import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noCounts = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * Reads what Vitest's JSON reporter wrote.
 * @param {string} file
 * @returns {Promise<Counts>} zeros when there is no report: the runner ended before its tests
 */
export async function readVitestReport(file) {
  const report = await readReport(file);
  return {
    passed: number(report['numPassedTests']),
    failed: number(report['numFailedTests']),
    skipped: number(report['numPendingTests']) + number(report['numTodoTests']),
  };
}

/**
 * Reads what Playwright's JSON reporter wrote. A test that passed only when repeated counts as failed.
 * @param {string} file
 * @returns {Promise<Counts>} zeros when there is no report: the runner ended before its tests
 */
export async function readPlaywrightReport(file) {
  const { stats = {} } = /** @type {{ stats?: Record<string, unknown> }} */ (await readReport(file));
  return {
    passed: number(stats['expected']),
    failed: number(stats['unexpected']) + number(stats['flaky']),
    skipped: number(stats['skipped']),
  };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    noCounts,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, unknown>>}
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' ? value : 0;
}
