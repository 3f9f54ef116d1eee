import { QUESTIONS } from './questions.ts';

/** Keeps what the measured code answers, so that no compiler can leave it out. */
export let sumOfAnswers = 0;

/** Calls of `task` for each second of CPU that the process used, garbage collection included. */
export function callsPerCpuSecond(task: (place: number) => number, atLeastMs: number): number {
  const before = process.cpuUsage();
  let calls = 0;
  let batch = 16;
  for (;;) {
    for (let call = 0; call < batch; call += 1) sumOfAnswers += task((calls + call) & (QUESTIONS - 1));
    calls += batch;
    const used = cpuMsSince(before);
    if (used >= atLeastMs) return (calls / used) * 1000;
    if (used < atLeastMs / 4) batch *= 2;
  }
}

/** CPU milliseconds, of the user and the system, since a reading of `process.cpuUsage()`. */
export function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
