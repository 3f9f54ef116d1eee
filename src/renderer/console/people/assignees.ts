import { nameKey, type People } from '../../../domain/cases/whose.ts';

/**
 * Who can be thought of for a case, each once: the agent, then the team, then who else owns an open case (`owners`).
 */
export function assigneesOf({ agent, team }: People, owners: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const name of [...(agent === null ? [] : [agent]), ...team, ...owners]) {
    if (!names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  return [...names.values()];
}
