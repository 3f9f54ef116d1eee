import { NOBODY } from '../case-of-ticket.ts';
import { displayName } from '../history.ts';
import type { Person } from '../wire.ts';
import type { Errand, Push } from './errand.ts';
import { changedMeanwhile, closedMeanwhile, isOwnerChange } from './meanwhile.ts';

/** The ticket becomes `agent`'s: taken or stolen by the account that is the agent, assigned by any other. */
export function take({ ticketId, account, isOwn, knowledge }: Push, agent: Person): Errand {
  return {
    isMessage: false,
    async done({ ticket, since }) {
      return ticket.Owner.id === agent.id ? { transaction: since.findLast(isOwnerChange) ?? null } : null;
    },
    conflict({ ticket, since }) {
      const others = changedMeanwhile(since, isOwnerChange, isOwn);
      if (others !== null && ticket.Owner.Name !== NOBODY) return displayName(ticket.Owner);
      return closedMeanwhile(since, isOwn, knowledge.meanings.kindOf);
    },
    async request({ ticket, tag }) {
      if (account?.id !== agent.id) {
        return { method: 'PUT', path: `ticket/${ticketId}`, body: { Owner: agent.Name }, tag };
      }
      const way = ticket.Owner.Name === NOBODY ? 'take' : 'steal';
      return { method: 'PUT', path: `ticket/${ticketId}/${way}`, body: {}, tag };
    },
  };
}
