import { mkdirSync, writeFileSync } from 'node:fs';
import { correctness, noneRight, shareWithin } from './correctness.ts';
import { median } from './measure.ts';
import { QUESTIONS } from './questions.ts';
import { type Result, tables } from './report.ts';
import { startSubject } from './subject-handle.ts';
import type { Rates, Reread } from './subject-process.ts';
import { subjects } from './subjects.ts';

const ROUNDS = 9;
const CPU_MS = 150;
const CASES = 10_000;
const FILE = 'node_modules/.cache/caseclock/bench.json';

const oracle = startSubject('oracle');
const truth = await oracle.answers();
oracle.end();

const runs = subjects.map((about) => {
  const right = { deadlines: noneRight, remaining: noneRight };
  return { about, handle: startSubject(about.id), right, rates: [] as Rates[], rereads: [] as Reread[] };
});

console.log(
  `Checking ${QUESTIONS} deadlines and remaining times of each against the minutes of three years …`,
);
for (const run of runs) {
  if (run.about.cases > 0) run.rereads.push(await run.handle.reread(run.about.cases));
  const { deadlines, remaining } = await run.handle.answers();
  run.right.deadlines = correctness(deadlines, truth.deadlines);
  run.right.remaining = correctness(remaining, truth.remaining);
}

console.log(`Measuring, ${ROUNDS} rounds in turn after one to warm up …`);
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { about, handle, rates, rereads } of runs) {
    const measured = await handle.rates(CPU_MS);
    if (round > 0) rates.push(measured);
    if (about.cases > 0) rereads.push(await handle.reread(about.cases));
  }
}
for (const { handle } of runs) handle.end();

const [floor] = runs;
const results = runs.map(({ about, right, rates, rereads }): Result => {
  const reckoned = rereads.map(({ readyMs, casesMs }) => readyMs + (casesMs * CASES) / about.cases);
  const wanted = floor?.rereads[0]?.deadlines.subarray(0, about.cases) ?? new Float64Array();
  return {
    ...about,
    right,
    deadlines: median(rates.map(({ deadlines }) => deadlines)),
    remaining: median(rates.map(({ remaining }) => remaining)),
    reread: about.cases === 0 ? null : { firstMs: reckoned[0] ?? 0, ms: median(reckoned.slice(2)) },
    exactReread:
      about.cases === 0 ? null : shareWithin(rereads[0]?.deadlines ?? new Float64Array(), wanted, 0),
  };
});

console.log(tables(results));
mkdirSync('node_modules/.cache/caseclock', { recursive: true });
writeFileSync(FILE, `${JSON.stringify({ node: process.version, rounds: ROUNDS, results }, null, 2)}\n`);
console.log(`Written to ${FILE}`);

const wrong = results.filter(({ id, right, exactReread }) => {
  const isOurs = id === 'floor' || id.startsWith('caseclock');
  return isOurs && Math.min(right.deadlines.exact, right.remaining.exact, exactReread ?? 100) < 100;
});
for (const { name } of wrong) console.error(`${name} is wrong: what it takes says nothing.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
