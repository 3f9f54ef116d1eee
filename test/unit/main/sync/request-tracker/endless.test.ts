import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../../../src/main/sync/connectors/request-tracker/connector.ts';
import type { RestClient } from '../../../../../src/main/sync/connectors/request-tracker/rest-client.ts';
import {
  readHistories,
  readSince,
  searchTicketIds,
} from '../../../../../src/main/sync/connectors/request-tracker/searches.ts';
import { json, SOURCE } from './support/rest-connection.ts';
import { AT, person, ticket } from './support/scene.ts';

/** A search that answers the same, whatever it is asked, and soon has enough of it. */
function answeringAgain(...items: object[]): RestClient {
  let asked = 0;
  const client: Pick<RestClient, 'search'> = {
    async search() {
      asked += 1;
      if (asked > 5) throw new Error('asked without end');
      return { count: 1, total: null, items };
    },
  };
  return client as RestClient;
}

const ENTRY = { id: 7, ObjectId: 1, Type: 'Create', Created: AT, Creator: person(30, 'agent1') };

describe('a search that is answered the same again and again ends', () => {
  it.each<readonly [string, (client: RestClient) => Promise<unknown>]>([
    ['for the ids of tickets', (client) => searchTicketIds(client, "Status = 'open'")],
    ['for histories', (client) => readHistories(client, [1])],
    ['for what happened since', (client) => readSince(client, 1, 3)],
  ])('%s', async (_, search) => {
    await expect(search(answeringAgain(ENTRY))).rejects.toMatchObject({
      problem: { code: 'answer-unreadable', detail: 'asked for ids beyond 7, and was answered 7' },
    });
  });

  it('also where nothing is on a page that counts something', async () => {
    expect(await searchTicketIds(answeringAgain(), "Status = 'open'")).toEqual(new Set());
    expect(await readSince(answeringAgain(), 1, 3)).toEqual([]);
  });
});

it('a listing that is answered the same page again and again ends', async () => {
  const items = (...found: readonly object[]) =>
    json(200, { count: found.length, total: null, items: found });
  const fetch: Fetch = async (url, { body }) => {
    if (url.endsWith('/queues')) return items({ id: '3' });
    if (url.endsWith('/queue/3'))
      return json(200, { id: 3, Name: 'Cases', TicketCustomFields: [{ id: '2', name: 'Severity' }] });
    const isOfTickets = url.endsWith('/tickets') && !String(body).startsWith('query=Status');
    return isOfTickets ? items(ticket(1)) : items();
  };
  const connection = { source: SOURCE, secret: '1-30-a', fetch, fetchOnce: fetch, now: () => Date.parse(AT) };
  const connector = createRequestTrackerConnector(connection, async () => null);
  const pull = async () => {
    let pages = 0;
    for await (const _ of connector.pull(null, new AbortController().signal)) {
      pages += 1;
      if (pages > 5) throw new Error('asked without end');
    }
  };
  await expect(pull()).rejects.toMatchObject({ problem: { code: 'answer-unreadable', subject: 'tickets' } });
});
