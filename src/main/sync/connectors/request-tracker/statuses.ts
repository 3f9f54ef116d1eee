import type { RequestTrackerMapping } from '../../../../contract/sources/request-tracker.ts';
import { sameWord } from '../../terms.ts';
import type { RestClient } from './rest-client.ts';
import { quoted } from './ticket-sql.ts';

/** What a status of RT means to a clock. */
export type StatusKind = 'running' | 'paused' | 'closed';

/** The statuses of every RT that was not given lifecycles of its own. */
const RT_KINDS: ReadonlyMap<string, StatusKind> = new Map([
  ['new', 'running'],
  ['open', 'running'],
  ['stalled', 'running'],
  ['resolved', 'closed'],
  ['rejected', 'closed'],
  ['deleted', 'closed'],
]);

/** What statuses mean: REST 2.0 does not tell lifecycles, so an own status is asked for by a search. */
export interface StatusBook {
  /** Finds out about statuses that are not known yet. */
  learn(client: RestClient, statuses: Iterable<string>): Promise<void>;
  /** `null` for one that no ticket has now: nothing tells whether it was open or closed. */
  kindOf(status: string): StatusKind | null;
}

/** A status book that knows RT's own statuses and the paused ones of `mapping`, which are open whatever RT says. */
export function createStatusBook({ pausedStatuses }: RequestTrackerMapping): StatusBook {
  const learnt = new Map<string, StatusKind>();

  const kindOf = (status: string): StatusKind | null => {
    if (pausedStatuses.some((paused) => sameWord(paused, status))) return 'paused';
    return RT_KINDS.get(status.toLowerCase()) ?? learnt.get(status.toLowerCase()) ?? null;
  };

  return {
    kindOf,
    async learn(client, statuses) {
      for (const status of new Set(statuses)) {
        if (kindOf(status) !== null) continue;
        const isSome = async (group: '__Active__' | '__Inactive__'): Promise<boolean> => {
          const query = `Status = ${quoted(status)} AND Status = '${group}'`;
          return (await client.search('tickets', { query, per_page: '1' })).count > 0;
        };
        if (await isSome('__Inactive__')) learnt.set(status.toLowerCase(), 'closed');
        else if (await isSome('__Active__')) learnt.set(status.toLowerCase(), 'running');
      }
    },
  };
}
