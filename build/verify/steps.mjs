// The steps of a verification: each runs one of package.json's scripts and tells how it went.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../console.mjs';
import { projectRoot, scratchFolder } from '../paths.mjs';
import { npm } from '../process.mjs';
import { noCounts, readPlaywrightReport, readVitestReport } from './reports.mjs';

/** @import { Counts } from './reports.mjs' */

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} ok
 * @property {Counts} counts of its tests; zeros when it has none
 */

/**
 * Runs a script that has no tests: it succeeds or not.
 * @param {string} script of package.json
 * @returns {Promise<Outcome>}
 */
export function checkStep(script) {
  return step(script, async () => ({ code: await npmRun(script, [], process.env), counts: noCounts }));
}

/**
 * Runs the unit tests in a time zone.
 * @param {string} zone
 * @returns {Promise<Outcome>}
 */
export function unitStep(zone) {
  return vitestStep(`unit tests in ${zone}`, 'test', `unit-${zone.replaceAll('/', '-')}.json`, { TZ: zone });
}

/**
 * Runs the connector's tests against a real Request Tracker.
 * @returns {Promise<Outcome>}
 */
export function deskStep() {
  return vitestStep('tests against Request Tracker', 'test:desk', 'desk.json', {});
}

/**
 * @param {string} name
 * @param {string} script of package.json, which runs Vitest
 * @param {string} reportName
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
function vitestStep(name, script, reportName, env) {
  return step(name, async () => {
    const report = await freshReport(reportName);
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await npmRun(script, args, { ...process.env, ...env });
    return { code, counts: await readVitestReport(report), needsTests: true };
  });
}

/**
 * Runs the end-to-end tests.
 * @param {NodeJS.ProcessEnv} env names the display and the Electron to use
 * @returns {Promise<Outcome>}
 */
export function endToEndStep(env) {
  return step('end-to-end tests', async () => {
    const report = await freshReport('end-to-end.json');
    const code = await npmRun('test:e2e', ['--reporter=list,json'], {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return { code, counts: await readPlaywrightReport(report), needsTests: true };
  });
}

/**
 * @param {string} name
 * @param {() => Promise<{ code: number, counts: Counts, needsTests?: boolean }>} work
 * @returns {Promise<Outcome>}
 */
async function step(name, work) {
  process.stdout.write(`\n── ${name} ──\n`);
  const startMs = Date.now();
  const { code, counts, needsTests = false } = await work();
  const ranNone = needsTests && counts.passed + counts.failed === 0;
  const ok = code === 0 && counts.failed === 0 && !ranNone;
  const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
  say(`${name}: ${ok ? 'passed' : ranNone ? 'FAILED, no test ran' : 'FAILED'} in ${seconds} s`);
  return { name, ok, counts };
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
async function npmRun(script, args, env) {
  const { code } = await npm(['run', '--silent', script, '--', ...args], {
    cwd: projectRoot,
    env,
    show: true,
  });
  return code;
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
