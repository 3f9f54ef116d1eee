import { sameWord } from '../../../terms.ts';
import type { StatusKind } from '../statuses.ts';
import type { Errand, Push } from './errand.ts';
import { closedMeanwhile, isStatusChange } from './meanwhile.ts';
import type { TicketNow } from './ticket-now.ts';

/** Statuses that close a ticket and say more than that it is resolved: never chosen for an agent. */
const SAYING_MORE = ['rejected', 'deleted'];

/** The ticket gets a status that means `wanted` to a clock. */
export function setStatus({ source, ticketId, isOwn, knowledge }: Push, wanted: StatusKind): Errand {
  const { kindOf } = knowledge.meanings;
  /** The statuses of that meaning, the usual ones first. */
  const usual = { running: ['open'], paused: source.mapping.pausedStatuses, closed: ['resolved'] }[wanted];

  const choose = async ({ nextStatuses }: TicketNow): Promise<string | undefined> => {
    await knowledge.learnStatuses(nextStatuses);
    const offered = (status: string) => nextStatuses.some((next) => sameWord(next, status));
    const other = nextStatuses.find((next) => kindOf(next) === wanted && !SAYING_MORE.includes(next));
    return usual.find(offered) ?? (wanted === 'paused' ? undefined : other) ?? usual[0];
  };

  return {
    isMessage: false,
    async done({ ticket, since }) {
      await knowledge.learnStatuses([ticket.Status]);
      return kindOf(ticket.Status) === wanted
        ? { transaction: since.findLast(isStatusChange) ?? null }
        : null;
    },
    conflict: ({ since }) => (wanted === 'closed' ? null : closedMeanwhile(since, isOwn, kindOf)),
    async request(now) {
      const status = await choose(now);
      if (status === undefined) return { code: 'not-able', subject: 'pause', detail: '' };
      return { method: 'PUT', path: `ticket/${ticketId}`, body: { Status: status }, tag: now.tag };
    },
  };
}
