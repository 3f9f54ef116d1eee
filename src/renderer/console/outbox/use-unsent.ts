import { isForHelpDesk, type OutboxEntry } from '../../../contract/outbox.ts';
import { useDesk } from '../desk/desk.ts';

/** What commands a case is waiting for: for being sent, or for a word of the agent. */
export type Unsent = 'waiting' | 'needs-word';

/** Whether the agent has to say what now. */
export function needsWord({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return state === 'conflict' || state === 'refused' || state === 'unclear';
}

/** How the commands of a case stand that are for its help desk; `null` when there are none. */
export function useUnsent(caseId: string): Unsent | null {
  return useDesk(({ outbox }) => {
    const mine = outbox.filter((entry) => entry.command.caseId === caseId && isForHelpDesk(entry));
    if (mine.length === 0) return null;
    return mine.some(needsWord) ? 'needs-word' : 'waiting';
  });
}
