// What the test runners report: how many tests passed, and which did not.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code.mjs';
import { projectRoot } from '../paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @typedef {object} Report
 * @property {Counts} counts
 * @property {readonly string[]} failures each test that failed, as `file › its names`
 * @property {readonly string[]} repeated each test that passed only when it was repeated, as `file › its names`
 */

/** @type {Counts} */
export const noCounts = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/** @type {Report} */
export const noReport = Object.freeze({ counts: noCounts, failures: [], repeated: [] });

/**
 * Reads what Vitest's JSON reporter wrote.
 * @param {string} file
 * @returns {Promise<Report>} zeros when there is no report: the runner ended before its tests
 */
export async function readVitestReport(file) {
  const report = /** @type {Record<string, unknown> & { testResults?: VitestFile[] }} */ (
    await readReport(file)
  );
  const counts = {
    passed: number(report['numPassedTests']),
    failed: number(report['numFailedTests']),
    skipped: number(report['numPendingTests']) + number(report['numTodoTests']),
  };
  return { counts, failures: (report.testResults ?? []).flatMap(failuresOfFile), repeated: [] };
}

/** @typedef {{ status: string, ancestorTitles: string[], title: string }} VitestTest */
/** @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile */

/**
 * @param {VitestFile} file one that could not be loaded has no tests, and its message says why
 * @returns {string[]}
 */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = path.relative(projectRoot, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file} › ${message.split('\n', 1)[0] ?? ''}`];
  return failed.map(({ ancestorTitles, title }) => [file, ...ancestorTitles, title].join(' › '));
}

/**
 * Reads what Playwright's JSON reporter wrote. A test that passed only when repeated counts as passed, and is told.
 * @param {string} file
 * @returns {Promise<Report>} zeros when there is no report: the runner ended before its tests
 */
export async function readPlaywrightReport(file) {
  const report = await readReport(file);
  const { stats = {}, suites = [] } =
    /** @type {{ stats?: Record<string, unknown>, suites?: PlaywrightSuite[] }} */ (report);
  const counts = {
    passed: number(stats['expected']) + number(stats['flaky']),
    failed: number(stats['unexpected']),
    skipped: number(stats['skipped']),
  };
  const named = (/** @type {string} */ status) => suites.flatMap((suite) => testsOfSuite(suite, status));
  return { counts, failures: named('unexpected'), repeated: named('flaky') };
}

/** @typedef {{ title: string, tests: { status: string }[] }} PlaywrightSpec */
/** @typedef {{ title: string, specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

/**
 * @param {PlaywrightSuite} suite a file, or a group in one
 * @param {string} status as Playwright calls what came of a test in all its tries
 * @returns {string[]} the tests of which that came
 */
function testsOfSuite({ title, specs, suites = [] }, status) {
  const found = specs.filter(({ tests }) => tests.some((test) => test.status === status));
  const inGroups = suites.flatMap((suite) => testsOfSuite(suite, status));
  return [...found.map((spec) => spec.title), ...inGroups].map((name) => `${title} › ${name}`);
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
    if (errorCode(error) === 'ENOENT') return {};
    throw error;
  }
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' ? value : 0;
}
