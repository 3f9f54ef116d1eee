import type { Correctness } from './correctness.ts';
import type { SubjectId } from './subjects.ts';

/** What was measured of a subject: medians over the rounds, by CPU time of its process. */
export interface Result {
  readonly id: SubjectId;
  readonly name: string;
  /** A second. */
  readonly deadlines: number;
  readonly remaining: number;
  readonly right: { readonly deadlines: Correctness; readonly remaining: Correctness };
  /** 10,000 cases, the first time in a fresh process and from then on; reckoned from `cases`. */
  readonly reread: { readonly firstMs: number; readonly ms: number } | null;
  /** Per cent of these deadlines that are the floor's. */
  readonly exactReread: number | null;
  readonly cases: number;
}

/** The tables that a person reads. "floor is × 9": the floor is 9 times as fast as the subject of the row. */
export function tables(results: readonly Result[]): string {
  const of = (id: SubjectId) => results.find((result) => result.id === id) as Result;
  const [floor, index, whole] = [of('floor'), of('caseclock-index'), of('caseclock')];
  const rates = (['deadlines', 'remaining'] as const).map((what) => {
    const title = what === 'deadlines' ? 'Deadlines' : 'Remaining-time look-ups';
    return table(
      [
        `${title}, 8 h on business days 09:00–24:00`,
        'a CPU second',
        'floor is',
        'index is',
        'exact',
        'to 1 min',
      ],
      results.map((result) => [
        result.name,
        rate(result[what]),
        times(floor[what] / result[what]),
        times(index[what] / result[what]),
        `${result.right[what].exact.toFixed(1)} %`,
        `${result.right[what].toTheMinute.toFixed(1)} %`,
      ]),
    );
  });
  const reread = table(
    [
      '10,000 cases read again after a calendar change',
      'CPU ms',
      'first time',
      'Caseclock is',
      'as the floor',
    ],
    results.flatMap(({ name, reread, cases, exactReread }) => {
      if (reread === null) return [];
      const label = cases < 10_000 ? `${name} (reckoned from ${cases})` : name;
      const ratio = times(reread.ms / (whole.reread?.ms ?? Number.NaN));
      const exact = `${(exactReread ?? 0).toFixed(1)} %`;
      return [[label, reread.ms.toFixed(1), reread.firstMs.toFixed(1), ratio, exact]];
    }),
  );
  return ['', ...rates, reread].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return `${[head, widths.map((width) => '─'.repeat(width)), ...rows].map((row) => line(row).join('  ')).join('\n')}\n`;
}

function rate(aSecond: number): string {
  if (aSecond >= 1e6) return `${(aSecond / 1e6).toFixed(1)} M`;
  return aSecond >= 1e4 ? `${(aSecond / 1e3).toFixed(0)} k` : `${(aSecond / 1e3).toFixed(1)} k`;
}

function times(ratio: number): string {
  return `× ${ratio >= 100 ? Math.round(ratio) : ratio.toPrecision(2)}`;
}
