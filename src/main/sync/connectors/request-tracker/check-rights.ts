import { ConnectorError } from '../../connector.ts';
import type { RestClient } from './rest-client.ts';
import { searchNewestTickets } from './searches.ts';

/**
 * The rights that the account is seen to have, by RT's names. RT tells nobody their rights: what one may not see is
 * left out. A desk without a ticket shows nothing of the right to see them.
 *
 * @throws ConnectorError `forbidden`, with the right that is missing, when it sees no queue at all or may not search.
 */
export async function seenRights(
  client: RestClient,
  queueNames: readonly string[],
): Promise<readonly string[]> {
  if (!(await seesQueues(client, queueNames))) throw new ConnectorError('forbidden', 'SeeQueue', '');
  const tickets = await naming('ShowTicket', () => searchNewestTickets(client, 'id > 0'));
  const hasFields = tickets.some(({ CustomFields }) => CustomFields.length > 0);
  return [
    'SeeQueue',
    ...(tickets.length > 0 ? ['ShowTicket'] : []),
    ...(hasFields ? ['SeeCustomField'] : []),
  ];
}

/** The first page of all queues may be nothing but holes; a chosen queue further on is found by name. */
async function seesQueues(client: RestClient, queueNames: readonly string[]): Promise<boolean> {
  return naming('SeeQueue', async () => {
    if ((await client.listQueues(1)).items.length > 0) return true;
    for (const name of queueNames) {
      if ((await client.searchByName('queues', name)).items.length > 0) return true;
    }
    return false;
  });
}

/** Runs `work`; when RT forbids it, says which right is missing instead of which path was asked. */
async function naming<T>(right: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.problem.code !== 'forbidden') throw error;
    throw new ConnectorError('forbidden', right, error.problem.detail);
  }
}
