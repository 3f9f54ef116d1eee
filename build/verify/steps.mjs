// The steps of a verification: each runs one of package.json's scripts and tells how it went.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../console.mjs';
import { projectRoot, scratchFolder } from '../paths.mjs';
import { npm } from '../process.mjs';
import { noReport, readPlaywrightReport, readVitestReport } from './reports.mjs';

/** @import { Counts, Report } from './reports.mjs' */

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} ok
 * @property {Counts} counts of its tests; zeros when it has none
 * @property {readonly string[]} failures its tests that failed, by their names
 * @property {readonly string[]} repeated its tests that passed only when they were repeated, by their names
 */

/**
 * How a script ended.
 * @typedef {object} Result
 * @property {number} code its exit code
 * @property {Report} report of its tests
 * @property {boolean} [needsTests] whether it failed when no test ran
 */

/**
 * Runs a script that has no tests: it succeeds or not.
 * @param {string} script of package.json
 * @returns {Promise<Outcome>}
 */
export function checkStep(script) {
  return step(script, async () => {
    const { code } = await npmRun(script, [], process.env, true);
    return { code, report: noReport };
  });
}

/**
 * Runs the unit tests in a time zone.
 * @param {string} zone
 * @returns {Promise<Outcome>}
 */
export function unitStep(zone) {
  const report = `unit-${zone.replaceAll('/', '-')}.json`;
  return step(`unit tests in ${zone}`, () => vitestRun('test', report, { ...process.env, TZ: zone }, true));
}

/**
 * Runs the connector's tests against a real Request Tracker, beside other steps: what they print is kept.
 * @returns {Promise<() => Outcome>} prints what they printed, and tells how they went
 */
export async function deskStepAside() {
  const name = 'tests against Request Tracker';
  const startMs = Date.now();
  const result = await vitestRun('test:desk', 'desk.json', process.env, false);
  const seconds = secondsSince(startMs);
  return () => {
    announce(name);
    process.stdout.write(result.printed);
    return tell(name, result, seconds);
  };
}

/**
 * @param {string} script of package.json, which runs Vitest
 * @param {string} reportName
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} show whether it prints to this console at once
 * @returns {Promise<Result & { printed: string }>}
 */
async function vitestRun(script, reportName, env, show) {
  const file = await freshReport(reportName);
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, stdout, stderr } = await npmRun(script, args, env, show);
  return { code, report: await readVitestReport(file), needsTests: true, printed: `${stdout}${stderr}` };
}

/**
 * Runs the end-to-end tests.
 * @param {NodeJS.ProcessEnv} env names the display and the Electron to use
 * @returns {Promise<Outcome>}
 */
export function endToEndStep(env) {
  return step('end-to-end tests', async () => {
    const file = await freshReport('end-to-end.json');
    const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const { code } = await npmRun('test:e2e', ['--reporter=list,json'], reporting, true);
    return { code, report: await readPlaywrightReport(file), needsTests: true };
  });
}

/**
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Outcome>}
 */
async function step(name, work) {
  announce(name);
  const startMs = Date.now();
  const result = await work();
  return tell(name, result, secondsSince(startMs));
}

/** @param {string} name of the step whose output follows */
function announce(name) {
  process.stdout.write(`\n── ${name} ──\n`);
}

/**
 * @param {string} name
 * @param {Result} result
 * @param {string} seconds that it took
 * @returns {Outcome}
 */
function tell(name, { code, report, needsTests = false }, seconds) {
  const { counts, failures, repeated } = report;
  const ranNone = needsTests && counts.passed + counts.failed === 0;
  const ok = code === 0 && counts.failed === 0 && !ranNone;
  say(`${name}: ${ok ? 'passed' : ranNone ? 'FAILED, no test ran' : 'FAILED'} in ${seconds} s`);
  return { name, ok, counts, failures, repeated };
}

/** @param {number} startMs */
function secondsSince(startMs) {
  return ((Date.now() - startMs) / 1000).toFixed(1);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} show whether it prints to this console at once, or what it prints is returned
 */
function npmRun(script, args, env, show) {
  return npm(['run', '--silent', script, '--', ...args], { cwd: projectRoot, env, show });
}

/**
 * @param {string} name
 * @returns {Promise<string>} the path for a report, with no older one there
 */
async function freshReport(name) {
  const file = path.join(scratchFolder, name);
  await mkdir(scratchFolder, { recursive: true });
  await rm(file, { force: true });
  return file;
}
