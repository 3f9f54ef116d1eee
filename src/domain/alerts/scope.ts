import type { Case } from '../cases/case.ts';
import { type Agent, isOwn, isSameName } from '../cases/whose.ts';
import type { AlertSettings } from './settings.ts';

/**
 * Whether a case is among those that its user wants to hear of. A case without an owner is everybody's; while nobody
 * has said who they are, nothing is left out.
 */
export function isInScope(
  subject: Pick<Case, 'owner'>,
  { scope, team }: Pick<AlertSettings, 'scope' | 'team'>,
  agent: Agent,
): boolean {
  const { owner } = subject;
  if (scope === 'all' || owner === null || agent === null) return true;
  return isOwn(subject, agent) || (scope === 'team' && team.some((name) => isSameName(name, owner)));
}
