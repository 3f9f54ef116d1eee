import { useMemo } from 'react';
import { type People, type WhoseIs, whoseFor } from '../../../../domain/cases/whose.ts';
import { currentAlertSettings, useAlertSettings } from '../../alerts/use-audience.ts';
import { currentAgent, useAgent } from '../../program.ts';

/** Who sits here and who is in their team; the same object until that changes. */
export function usePeople(): People {
  const agent = useAgent();
  const { team } = useAlertSettings();
  return useMemo(() => ({ agent, team }), [agent, team]);
}

/** The same, as it is by now. */
export function currentPeople(): People {
  return { agent: currentAgent(), team: currentAlertSettings().team };
}

/** Whose a case is, seen from here. */
export function useWhose(): WhoseIs {
  const people = usePeople();
  return useMemo(() => whoseFor(people), [people]);
}

/**
 * What of it nobody has said yet, without which no case can be told to be the agent's or the team's; `null`: nothing.
 */
export function unsaidOf({ agent, team }: People): 'agent' | 'team' | null {
  if (agent === null) return 'agent';
  return team.length === 0 ? 'team' : null;
}
