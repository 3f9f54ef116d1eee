import type { Case } from './case.ts';

/** Who sits at this workstation, by the name that the help desk has for them; `null` while nobody has said. */
export type Agent = string | null;

/** Those around an agent, as help desks name owners. */
export interface People {
  readonly agent: Agent;
  /** Who the team is besides the agent. */
  readonly team: readonly string[];
}

/** Whose a case can be, seen from one workstation, from the nearest on: an unowned one waits for anybody. */
export const WHOSE = ['mine', 'team', 'nobody', 'others'] as const;
export type Whose = (typeof WHOSE)[number];

/** Tells of any case whose it is. */
export type WhoseIs = (subject: Pick<Case, 'owner'>) => Whose;

/** How that is told for an agent and their team; while nobody has said who they are, no case is `mine`. */
export function whoseFor({ agent, team }: People): WhoseIs {
  const mine = agent === null ? null : nameKey(agent);
  const others = new Set(team.map(nameKey));
  const known = new Map<string, Whose>();
  const read = (owner: string): Whose => {
    const key = nameKey(owner);
    if (key === mine) return 'mine';
    return others.has(key) ? 'team' : 'others';
  };
  return ({ owner }) => {
    if (owner === null) return 'nobody';
    const whose = known.get(owner) ?? read(owner);
    known.set(owner, whose);
    return whose;
  };
}

/** Whether the case is the agent's own. */
export function isOwn({ owner }: Pick<Case, 'owner'>, agent: Agent): boolean {
  return owner !== null && agent !== null && isSameName(owner, agent);
}

/** Whether two names are one person's: help desks and people differ in capitals, width and spaces about them. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** A name as it is compared. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
