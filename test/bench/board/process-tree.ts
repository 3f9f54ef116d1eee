import { readdirSync, readFileSync } from 'node:fs';

/** Linux tells CPU time in hundredths of a second, wherever it runs. */
const TICKS_A_SECOND = 100;

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
  const ticks = pids.map((pid) => {
    const fields = statOf(pid);
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return { pssMib: sum(pssKib) / 1024, cpuSeconds: sum(ticks) / TICKS_A_SECOND };
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

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
