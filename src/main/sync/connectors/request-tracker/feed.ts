import { issueText } from '../../../../domain/issue-text.ts';
import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import { ConnectorError } from '../../connector.ts';
import type { RestClient } from './rest-client.ts';
import { ordered, PAGE_SIZE, WITHOUT_MAIL } from './searches.ts';
import { FEED_FIELDS, type FeedEntry, feedEntrySchema } from './wire.ts';

/**
 * How long a transaction is waited for: one gets its id when it begins, and others with higher ids may commit before
 * it. Web servers give a request up by then. What commits later still is told once the ticket changes again.
 */
export const COMMITS_WITHIN_MS = 5 * MINUTE;

/** How many pages of news are read before their tickets are: what a crash can cost stays small. */
const PAGES_AT_ONCE = 10;

/** A stretch of the feed: every visible entry with `settled < id <= upTo`. */
export interface FeedStretch {
  readonly entries: readonly FeedEntry[];
  readonly upTo: number;
  /** Whether the feed ends here, as far as was known when the reading began. */
  readonly isLast: boolean;
}

/** The newest transactions that the account sees, newest first: a listing that begins now covers them all. */
export function readLatest(client: RestClient): Promise<readonly FeedEntry[]> {
  return readPage(client, 'id > 0', 'DESC');
}

/**
 * Up to which id nothing commits any more, of a feed that was settled up to `from`, and of which `entries` are all
 * from there to `upTo`: up to the last old one, since what began just before a young one may be under way.
 */
export function settledUpTo(
  entries: readonly FeedEntry[],
  { from, upTo }: { readonly from: number; readonly upTo: number },
  now: EpochMs,
): number {
  const isYoung = ({ Created }: FeedEntry) => Created > now - COMMITS_WITHIN_MS;
  const firstYoung = Math.min(...entries.filter(isYoung).map(({ id }) => id));
  if (firstYoung > upTo) return upTo;
  return Math.max(from, ...entries.map(({ id }) => id).filter((id) => id < firstYoung));
}

/**
 * What happened after transaction `after`, and again what did after `settled`. One request as long as little happened.
 *
 * RT hides entries from an account only after it has cut the page, and does not tell the total: a short page, even
 * an empty one, need not be the last. Two things are sure all the same: a page leaves out no visible entry between its
 * first and its last one, and it covers at least PAGE_SIZE ids, since at most one entry has each.
 */
export async function readFeed(client: RestClient, after: number, settled: number): Promise<FeedStretch> {
  // With the last one that is settled: where it is found again, the page reaches so far down.
  const latest = await readPage(client, `id > ${Math.max(0, settled - 1)}`, 'DESC');
  const [newest] = latest;
  if (newest !== undefined && latest.at(-1)?.id === settled) {
    return { entries: [...latest].reverse(), upTo: Math.max(after, newest.id), isLast: true };
  }
  // Nothing to see among the latest: what is there begins further down.
  const last = newest ?? (await readPage(client, `id > ${settled}`, 'ASC')).at(-1);
  const end = Math.max(after, last?.id ?? 0);
  const entries: FeedEntry[] = [];
  let upTo = settled;
  for (let pages = 0; pages < PAGES_AT_ONCE && upTo < end; ) {
    const page = await readPage(client, `id > ${upTo} AND id <= ${end}`, 'ASC');
    entries.push(...page);
    upTo = Math.min(end, Math.max(page.at(-1)?.id ?? 0, upTo + PAGE_SIZE));
    if (upTo > after) pages += 1;
  }
  return { entries, upTo, isLast: upTo >= end };
}

async function readPage(
  client: RestClient,
  range: string,
  order: 'ASC' | 'DESC',
): Promise<readonly FeedEntry[]> {
  const query = `ObjectType = 'RT::Ticket' AND ${range} AND ${WITHOUT_MAIL}`;
  const { items } = await client.search('transactions', { ...ordered(query, order), ...FEED_FIELDS });
  return items.map((item) => {
    const entry = feedEntrySchema.safeParse(item);
    if (entry.success) return entry.data;
    throw new ConnectorError('answer-unreadable', 'transactions', issueText(entry.error));
  });
}
