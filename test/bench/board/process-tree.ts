import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it started hold and have used. */
export interface TreeUse {
  /** Proportional set size in MiB: what is shared is counted once, by shares. */
  readonly pssMib: number;
  readonly cpuSeconds: number;
}

/** Reads the use of the tree below `rootPid` from /proc; a process that ends meanwhile is left out. */
export function treeUse(rootPid: number): TreeUse {
  const pids = treeOf(rootPid);
  const pssKib = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return { pssMib: sum(pssKib) / 1024, cpuSeconds: sum(pids.flatMap(nanosecondsOf)) / 1e9 };
}

/**
 * What each thread of a process ran, in ns. A process's own times are told in hundredths of a second, by sampling: work
 * of a millisecond a second would be there or not by chance.
 */
function nanosecondsOf(pid: number): readonly number[] {
  return threadsOf(pid).map((tid) => Number(read(`/proc/${pid}/task/${tid}/schedstat`).split(' ')[0] ?? 0));
}

function treeOf(rootPid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(Number(name))[1])] as const);
  const tree = [rootPid];
  for (const pid of tree)
    tree.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

/** The fields of /proc/pid/stat from the state on: the name before it may hold spaces. */
function statOf(pid: number): readonly string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function threadsOf(pid: number): readonly string[] {
  return orGone(() => readdirSync(`/proc/${pid}/task`), []);
}

function read(file: string): string {
  return orGone(() => readFileSync(file, 'utf8'), '');
}

/** What `look` finds; `gone` when the process has ended meanwhile. */
function orGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return gone;
    throw error;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
