import { isCalled } from './account.ts';
import { assign } from './assign.ts';
import type { Errand, Push } from './errand.ts';
import { reopen } from './reopen.ts';
import { setSeverity } from './set-severity.ts';
import { setStatus } from './set-status.ts';
import { writeMessage } from './write-message.ts';

/**
 * What a command asks of RT, in the order in which it is done.
 *
 * @throws ConnectorError `agent-unknown` when RT does not know who is to own a ticket.
 */
export async function errandsOf(push: Push): Promise<readonly Errand[]> {
  const { command, client, accounts } = push;
  const { action } = command;
  switch (action.kind) {
    case 'assign':
      return [assign(push, action.owner === null ? null : await accounts.ofPerson(client, action.owner))];
    case 'reply':
      // Exactly as typed: it goes to the customer.
      return [writeMessage(push, 'correspond', action.text)];
    case 'note':
      return [writeMessage(push, 'comment', signed(push, action.text))];
    case 'change-severity':
      return [setSeverity(push, action.severity), writeMessage(push, 'comment', signed(push, action.reason))];
    case 'pause':
      return [setStatus(push, 'paused')];
    case 'resume':
      return [setStatus(push, 'running')];
    case 'resolve':
      return [setStatus(push, 'closed')];
    case 'reopen':
      return [reopen(push)];
  }
}

/** What only staff reads, with the agent's name below it where the account does not say it. */
function signed({ account, command }: Push, text: string): string {
  return account !== null && isCalled(account, command.by) ? text : `${text}\n\n— ${command.by}`;
}
