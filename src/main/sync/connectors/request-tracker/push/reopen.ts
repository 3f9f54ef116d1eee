import type { Errand, Push } from './errand.ts';
import { changedMeanwhile, isStatusChange } from './meanwhile.ts';
import { setStatus } from './set-status.ts';

/**
 * A closed ticket is opened again. One that is open by now, paused or not, stays as it is; one that others closed
 * otherwise meanwhile, such as by rejecting it, stays closed.
 */
export function reopen(push: Push): Errand {
  const { isOwn, knowledge } = push;
  const { kindOf } = knowledge.meanings;
  return {
    ...setStatus(push, 'running'),
    async done({ ticket, since }) {
      await knowledge.learnStatuses([ticket.Status]);
      if (kindOf(ticket.Status) === 'closed') return null;
      return { transaction: since.findLast(isStatusChange) ?? null };
    },
    conflict({ since }) {
      const others = changedMeanwhile(since, isStatusChange, isOwn);
      return others === null ? null : `${others.after} (${others.by})`;
    },
  };
}
