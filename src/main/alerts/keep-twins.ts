import type { StoredCase } from '../../domain/cases/case.ts';

/** Which cases are one with which, as far as cases were told. */
export interface Twins {
  /** Takes over cases as stored. */
  note(cases: readonly Pick<StoredCase, 'id' | 'standsBehind' | 'standsFor'>[]): void;
  /** Whether another case stands for it. */
  isBehind(caseId: string): boolean;
  /** Those that are one with it, and those that were until they were removed. */
  of(caseId: string): readonly string[];
}

/** Knows no twins at first. Two that are told together as two, as when an agent parts them, are twins no more. */
export function keepTwins(): Twins {
  const behind = new Set<string>();
  const twins = new Map<string, Set<string>>();
  const pair = (a: string, b: string) => twins.set(a, (twins.get(a) ?? new Set()).add(b));
  return {
    note(cases) {
      const told = new Set(cases.map(({ id }) => id));
      for (const { id, standsBehind, standsFor = [] } of cases) {
        if (standsBehind === undefined) behind.delete(id);
        else behind.add(id);
        const others = standsBehind === undefined ? standsFor : [standsBehind, ...standsFor];
        for (const other of twins.get(id) ?? []) {
          if (told.has(other) && !others.includes(other)) twins.get(id)?.delete(other);
        }
        for (const other of others) {
          pair(id, other);
          pair(other, id);
        }
        for (const other of standsFor) behind.add(other);
      }
    },
    isBehind: (caseId) => behind.has(caseId),
    of: (caseId) => [...(twins.get(caseId) ?? [])],
  };
}
