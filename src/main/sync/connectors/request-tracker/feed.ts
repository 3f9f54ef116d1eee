import { ConnectorError } from '../../connector.ts';
import { issueOf, type RestClient } from './rest-client.ts';
import { ordered, PAGE_SIZE, WITHOUT_MAIL } from './searches.ts';
import { FEED_FIELDS, type FeedEntry, feedEntrySchema } from './wire.ts';

/**
 * Parallel writers may commit out of the order of ids: this many ids below the cursor are read again. What commits
 * later still is found by the next reconciliation.
 */
export const FEED_OVERLAP = 50;

/** How many pages are read before their tickets are: what a crash can cost stays small. */
const PAGES_AT_ONCE = 10;

/** A stretch of the feed: every visible entry with `after - FEED_OVERLAP < id <= upTo`. */
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
 * What happened after transaction `after`, once the overlap. One request as long as little happened.
 *
 * RT hides entries from an account only after it has cut the page, and does not tell the total: a short page, even
 * an empty one, need not be the last. Two things are sure all the same: a page leaves out no visible entry before
 * its last one, and it covers at least PAGE_SIZE ids, since at most one entry has each. Where many are hidden the
 * overlap is covered only as far down as the page reaches.
 */
export async function readFeed(client: RestClient, after: number): Promise<FeedStretch> {
  const from = Math.max(0, after - FEED_OVERLAP);
  const latest = await readPage(client, `id > ${from}`, 'DESC');
  const [newest] = latest;
  const oldest = latest.at(-1);
  // A full page that ends inside the overlap was cut there.
  const isCut = latest.length >= PAGE_SIZE && (oldest?.id ?? 0) > from + 1;
  if (newest !== undefined && oldest !== undefined && oldest.id <= after && !isCut) {
    return { entries: [...latest].reverse(), upTo: Math.max(after, newest.id), isLast: true };
  }
  // Nothing to see among the latest: what is there begins further down.
  const last = newest ?? (await readPage(client, `id > ${from}`, 'ASC')).at(-1);
  const end = Math.max(after, last?.id ?? 0);
  const entries: FeedEntry[] = [];
  let upTo = from;
  for (let pages = 0; pages < PAGES_AT_ONCE && upTo < end; pages += 1) {
    const page = await readPage(client, `id > ${upTo} AND id <= ${end}`, 'ASC');
    entries.push(...page);
    upTo = Math.min(end, Math.max(page.at(-1)?.id ?? 0, upTo + PAGE_SIZE));
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
    throw new ConnectorError('answer-unreadable', 'transactions', issueOf(entry.error));
  });
}
