import { NOBODY } from '../case-of-ticket.ts';
import { displayName } from '../history.ts';
import type { Person, Ticket } from '../wire.ts';
import type { Errand, Push } from './errand.ts';
import { changedMeanwhile, closedMeanwhile, isOwnerChange } from './meanwhile.ts';

/**
 * The ticket becomes `owner`'s, or (`null`) nobody's: taken or stolen by the account that is the owner, set by any
 * other.
 */
export function assign({ ticketId, account, isOwn, knowledge }: Push, owner: Person | null): Errand {
  const isDone = ({ Owner }: Ticket): boolean =>
    owner === null ? Owner.Name === NOBODY : Owner.id === owner.id;
  return {
    isMessage: false,
    async done({ ticket, since }) {
      return isDone(ticket) ? { transaction: since.findLast(isOwnerChange) ?? null } : null;
    },
    conflict({ ticket, since }) {
      const others = changedMeanwhile(since, isOwnerChange, isOwn);
      if (others !== null && ticket.Owner.Name !== NOBODY) return displayName(ticket.Owner);
      return closedMeanwhile(since, isOwn, knowledge.meanings.kindOf);
    },
    async request({ ticket, tag }) {
      if (owner === null || account?.id !== owner.id) {
        return { method: 'PUT', path: `ticket/${ticketId}`, body: { Owner: owner?.Name ?? NOBODY }, tag };
      }
      const way = ticket.Owner.Name === NOBODY ? 'take' : 'steal';
      return { method: 'PUT', path: `ticket/${ticketId}/${way}`, body: {}, tag };
    },
  };
}
