import type { SourceProblem } from '../../../../../contract/problem.ts';
import { ConnectorError } from '../../../connector.ts';
import type { Written } from '../rest-client.ts';
import type { Errand, Push } from './errand.ts';
import { isChange } from './meanwhile.ts';
import { readTicketNow, type TicketNow } from './ticket-now.ts';

/** What became of an errand. */
export type Result =
  /** `transactionId` is what this command did; `null` when it had nothing to do. `hasOthers`: others changed it, too. */
  | { readonly kind: 'done'; readonly transactionId: number | null; readonly hasOthers: boolean }
  | { readonly kind: 'conflict'; readonly found: string }
  /** A message that may have been sent before is not to be seen. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'refused'; readonly problem: SourceProblem };

/** How often a ticket that changes under our hands is read again before the command waits for its next turn. */
const TRIES = 5;

/**
 * Makes one change of a ticket and reads it back. RT answers with 200 whatever comes of a change, so that only the
 * ticket itself says whether it was made. What is there already, such as after a crash, is not asked for again; a
 * message that may be on its way to being there is not either.
 */
export async function carryOut(push: Push, errand: Errand): Promise<Result> {
  const { client, command, delivery, ticketId, account, isOwn } = push;
  const doneBy = (transactionId: number | null, { since }: TicketNow): Result => {
    const hasOthers = since.some((one) => isChange(one) && one.id !== transactionId && !isOwn(one));
    return { kind: 'done', transactionId, hasOthers };
  };
  let taken: Extract<Written, { kind: 'taken' }> | null = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = await readTicketNow(client, ticketId, command.basedOn);
    if (!('ticket' in now)) return { kind: 'refused', problem: now };
    const done = await errand.done(now);
    if (done !== null) {
      const { transaction } = done;
      const isOurs = taken !== null || (transaction !== null && transaction.Creator.id === account?.id);
      return doneBy(isOurs ? (transaction?.id ?? null) : null, now);
    }
    if (errand.isMessage && taken === null && delivery.mayHaveArrived) return { kind: 'unclear' };
    const found = errand.conflict(now);
    if (found !== null) return { kind: 'conflict', found };
    if (taken !== null) {
      // RT has the message, though this account may write such and not see them.
      if (taken.transactionId !== null) return doneBy(taken.transactionId, now);
      return refused(ticketId, taken.messages.join(' '));
    }
    const request = await errand.request(now);
    if ('code' in request) return { kind: 'refused', problem: request };
    const write = () => client.write(request);
    const written = errand.isMessage ? await delivery.once(write) : await write();
    if (written.kind === 'refused') return refused(ticketId, written.words);
    if (written.kind === 'taken') taken = written;
  }
  throw new ConnectorError('busy', `RT-${ticketId}`, '');
}

function refused(ticketId: number, words: string): Result {
  return { kind: 'refused', problem: { code: 'change-refused', subject: `RT-${ticketId}`, detail: words } };
}
