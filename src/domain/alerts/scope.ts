import type { Case } from '../cases/case.ts';
import type { AlertSettings } from './settings.ts';

/** Who sits at this workstation, by the name that the help desk has for them; `null` while nobody has said. */
export type Agent = string | null;

/**
 * Whether a case is among those that its user wants to hear of. A case without an owner is everybody's; while nobody
 * has said who they are, nothing is left out.
 */
export function isInScope(
  { owner }: Pick<Case, 'owner'>,
  { scope, team }: Pick<AlertSettings, 'scope' | 'team'>,
  agent: Agent,
): boolean {
  if (scope === 'all' || owner === null || agent === null) return true;
  return isSameName(owner, agent) || (scope === 'team' && team.some((name) => isSameName(name, owner)));
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
