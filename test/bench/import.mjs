// 100,000 cases from a CSV file into the vault, in the real Electron, as a ratio to bare IndexedDB puts of the same
// records in the same Electron. Says plainly when there is no Electron.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { benchBuilt } from '../../build/bench-built.mjs';
import { say } from '../../build/console.mjs';
import { projectRoot } from '../../build/paths.mjs';

const CASES = 100_000;
/** A measuring that takes longer has come to a standstill, whatever the machine. */
const LIMIT_MINUTES = 15;
/** Cases of an export of years are closed for the most part. */
const OPEN_EVERY = 20;

await benchBuilt({ unmeasured: 'the import is not measured', libraries: [], measure: measureInFreshFolder });

/** @param {NodeJS.ProcessEnv} env */
async function measureInFreshFolder(env) {
  say(`bench: ${CASES.toLocaleString('en')} cases from a file`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'caseclock-bench-'));
  try {
    const file = path.join(folder, 'cases.csv');
    await writeFile(file, exportOf(CASES));
    return { code: await measure(env, folder, file) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {number} count */
function exportOf(count) {
  const start = Date.UTC(2026, 0, 5);
  const rows = Array.from({ length: count }, (_, at) => {
    const opened = new Date(start + at * 60_000).toISOString();
    const answered = new Date(start + at * 60_000 + 45 * 60_000).toISOString();
    const status = at % OPEN_EVERY === 0 ? 'new' : 'closed';
    return `CS-${at},Case ${at} about something,Customer ${at % 500},${'ABC'[at % 3]},${status},Li,${opened},${answered},${answered}`;
  });
  return ['Number,Title,Customer,Severity,Status,Owner,Opened,First response,Updated', ...rows].join('\n');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @param {string} file
 * @returns {Promise<number>} 1 when it did not come to its end
 */
async function measure(env, folder, file) {
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath: env['CASECLOCK_ELECTRON'],
    chromiumSandbox: env['CASECLOCK_NO_SANDBOX'] !== '1',
    args: [projectRoot, `--user-data-dir=${folder}`, '--lang=en'],
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
  });
  // Whatever waits for the program then fails, a page that hangs included.
  let isGivenUp = false;
  const limit = setTimeout(() => {
    isGivenUp = true;
    app.process().kill('SIGKILL');
  }, LIMIT_MINUTES * 60_000);
  try {
    const isConsole = (page) => page.url().includes('/console/');
    const page =
      app.windows().find(isConsole) ?? (await app.waitForEvent('window', { predicate: isConsole }));
    await page.getByTestId('connections-button').click();
    await app.evaluate(({ app: program, dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      const { readFileSync } = process.getBuiltinModule('node:fs');
      /** What the system tells of a process's memory; nothing of one that has ended since it was listed. */
      const memoryOf = (pid) => {
        try {
          return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
        } catch (error) {
          if (['ENOENT', 'ESRCH'].includes(error.code)) return '';
          throw error;
        }
      };
      // What processes share is counted once where the system tells, which is Linux.
      const ownKb = ({ pid, memory }) => {
        if (process.platform !== 'linux') return memory.workingSetSize;
        const [, kb = '0'] = /^Pss:\s+(\d+)/m.exec(memoryOf(pid)) ?? [];
        return Number(kb);
      };
      const cpuOf = new Map();
      globalThis.bench = { peakKb: 0, cpuSeconds: 0 };
      setInterval(() => {
        const all = program.getAppMetrics();
        const kb = all.reduce((sum, metric) => sum + ownKb(metric), 0);
        // A process that has ended keeps what it used.
        for (const { pid, cpu } of all) cpuOf.set(pid, cpu.cumulativeCPUUsage ?? 0);
        const cpuSeconds = [...cpuOf.values()].reduce((sum, seconds) => sum + seconds, 0);
        globalThis.bench = { peakKb: Math.max(globalThis.bench.peakKb, kb), cpuSeconds };
      }, 500);
    }, file);
    await page.getByTestId('add-source').click();
    await page.getByTestId('add-files').click();
    await page.getByTestId('choose-file').click();
    await page.getByTestId('import-counts').waitFor({ timeout: 120_000 });
    await page.getByTestId('import-comparison').filter({ hasText: 'new' }).waitFor({ timeout: 120_000 });
    await page.evaluate(watchBlocks);
    const used = () => app.evaluate(() => globalThis.bench);
    const cpuBefore = (await used()).cpuSeconds;
    const before = performance.now();
    await page.getByTestId('import-now').click();
    await page.getByTestId('import-close').click();
    await page.getByTestId('case-row').first().waitFor({ timeout: 120_000 });
    const firstMs = performance.now() - before;
    while (!(await page.evaluate(isStored))) await sleep(500);
    const importMs = performance.now() - before;
    const blocks = await page.evaluate(() => window.benchBlocks);
    const { peakKb, cpuSeconds: cpuAfter } = await used();
    const floor = await page.evaluate(putBare);
    await sleep(600);
    const cpu = { import: cpuAfter - cpuBefore, floor: (await used()).cpuSeconds - cpuAfter };
    const cpuRatio = (cpu.import / cpu.floor).toPrecision(2);
    const ratio = (importMs / floor.ms).toPrecision(2);
    say(
      `bench: bare puts of ${floor.count} records, 1,000 a transaction, strict: ${(floor.ms / 1000).toFixed(1)} s, ${cpu.floor.toFixed(1)} s of CPU`,
    );
    say(
      `bench: import of the file, read, checked, clocked and shown: ${(importMs / 1000).toFixed(1)} s, × ${ratio}; ${cpu.import.toFixed(1)} s of CPU, × ${cpuRatio}`,
    );
    const longest = Math.max(0, ...blocks).toFixed(0);
    const blockedMs = blocks.reduce((sum, ms) => sum + ms, 0);
    say(`bench: first cases on the board after ${(firstMs / 1000).toFixed(1)} s`);
    say(
      `bench: the page meanwhile: longest block ${longest} ms, ${((blockedMs / importMs) * 100).toFixed(0)} % of the time in ${blocks.length} blocks over 50 ms`,
    );
    say(`bench: all processes together at most ${(peakKb / 1024).toFixed(0)} MB`);
    return 0;
  } catch (error) {
    if (!isGivenUp) throw error;
    say(
      `bench: the import was given up after ${LIMIT_MINUTES} minutes without coming to its end. Is the machine busy? Try again when it is idle; npm start and an import by hand show where it stops.`,
    );
    return 1;
  } finally {
    clearTimeout(limit);
    await app.close();
  }
}

/** In the page: notes from now on whenever its main thread is at one thing for more than 50 ms. */
function watchBlocks() {
  window.benchBlocks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchBlocks.push(duration);
  }).observe({ type: 'longtask' });
}

/** In the page: whether the source has been read to its end. */
async function isStored() {
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('caseclock');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    const rows = await new Promise((resolve, reject) => {
      const asking = db.transaction('sources').objectStore('sources').getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    return rows.some(({ kind, lastSuccessAt }) => kind === 'files' && lastSuccessAt !== null);
  } finally {
    db.close();
  }
}

/** In the page: the same records put into a store of their own, without an index and without anything else. */
async function putBare() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const source = await done(indexedDB.open('caseclock'));
  const records = await done(source.transaction('cases').objectStore('cases').getAll());
  source.close();
  const opening = indexedDB.open('bench-floor');
  opening.onupgradeneeded = () => opening.result.createObjectStore('cases', { keyPath: 'id' });
  const db = await done(opening);
  const before = performance.now();
  for (let at = 0; at < records.length; at += 1000) {
    await new Promise((resolve, reject) => {
      const transaction = db.transaction('cases', 'readwrite', { durability: 'strict' });
      for (const record of records.slice(at, at + 1000)) transaction.objectStore('cases').put(record);
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error);
    });
  }
  return { count: records.length, ms: performance.now() - before };
}
