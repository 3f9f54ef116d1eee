import type { OutboxEntry } from '../../../contract/outbox.ts';
import { useDesk } from '../desk/desk.ts';

/** What commands a case is waiting for: for being sent, or for a word of the agent. */
export type Unsent = 'waiting' | 'needs-word';

/** Whether the agent has to say what now. */
export function needsWord({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return state === 'conflict' || state === 'refused' || state === 'unclear';
}

/** How the commands of a case stand in the outbox; `null` when it has none there. */
export function useUnsent(caseId: string): Unsent | null {
  return useDesk(({ outbox }) => {
    const mine = outbox.filter(({ command }) => command.caseId === caseId);
    if (mine.length === 0) return null;
    return mine.some(needsWord) ? 'needs-word' : 'waiting';
  });
}
