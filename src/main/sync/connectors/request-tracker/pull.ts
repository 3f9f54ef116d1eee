import { groupBy } from '../../../../domain/group-by.ts';
import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import type { PullPage } from '../../connector.ts';
import { hasPassed } from '../../has-passed.ts';
import { type Cursor, fingerprintOf, readCursor, writeCursor } from './cursor.ts';
import { readFeed, readLatest, settledUpTo } from './feed.ts';
import { createKnowledge, type Facts, type Knowledge, readFacts } from './knowledge.ts';
import { type Connection, createRestClient, type RestClient } from './rest-client.ts';
import { idBeyond, searchTicketIds, searchTickets } from './searches.ts';
import { type Telling, TICKETS_AT_ONCE, tellChanged, tellTickets } from './telling.ts';

/** What a connector remembers from one pull to the next. But for `opened`, losing it costs some repetition only. */
export interface Memory {
  facts: Facts | null;
  reconciledAt: EpochMs | null;
  /** The transactions below the cursor that were handled: the feed's overlap tells them again each time. */
  handled: ReadonlySet<number>;
  /** The tickets that commands told as open again, until a pull tells them: no cursor knows that they may be gone. */
  readonly opened: Set<number>;
}

/**
 * How often the open tickets are listed and compared with those told. The feed is silent about a ticket that
 * leaves the account's sight, and about one that comes into it by a change of rights.
 */
export const RECONCILE_EVERY_MS = 30 * MINUTE;

/** A pull under way: where it stands moves with every page. */
interface Pull {
  readonly connection: Connection;
  readonly client: RestClient;
  readonly knowledge: Knowledge;
  readonly memory: Memory;
  cursor: Cursor;
}

/**
 * The changes since `cursorText`: at first a listing of all open tickets, which a broken-off pull goes on with;
 * then the transaction feed; from time to time a reconciliation. Each page's cursor covers what is told up to it,
 * so that nothing is lost wherever it breaks off. At least one page, also when there is nothing to tell.
 */
export async function* pullChanges(
  connection: Connection,
  memory: Memory,
  cursorText: string | null,
  signal: AbortSignal,
): AsyncGenerator<PullPage, void, void> {
  const { source, now } = connection;
  const client = createRestClient(connection, signal);
  const startedAt = now();
  const { reconciledAt } = memory;
  const isDue = reconciledAt === null || hasPassed(RECONCILE_EVERY_MS, reconciledAt, startedAt);
  const isFresh = isDue || memory.facts === null;
  const facts = isDue || memory.facts === null ? await readFacts(client, source) : memory.facts;
  memory.facts = facts;
  const of = fingerprintOf(source);
  const { cursor, open, aside } = readCursor(cursorText, of);
  const pull: Pull = {
    connection,
    client,
    memory,
    knowledge: createKnowledge(client, source, facts, isFresh),
    cursor: cursor ?? {
      version: 1,
      of,
      ...(await beginListing(client, memory, startedAt)),
      listedTo: 0,
      open,
      aside,
    },
  };

  yield* listing(pull);
  yield* feed(pull);
  if (isDue) {
    yield* reconciliation(pull);
    memory.reconciledAt = startedAt;
  }
  const written = writeCursor(pull.cursor);
  yield {
    changes: [],
    setAside: [],
    cursor: written === cursorText ? null : written,
    total: null,
  };
}

/** Where the feed goes on after a listing that begins now; 0 when there is no transaction at all. */
async function beginListing(
  client: RestClient,
  memory: Memory,
  now: EpochMs,
): Promise<Pick<Cursor, 'transaction' | 'settled'>> {
  const latest = await readLatest(client);
  memory.handled = new Set(latest.map(({ id }) => id));
  const transaction = latest[0]?.id ?? 0;
  const from = latest.at(-1)?.id ?? 0;
  return { transaction, settled: settledUpTo(latest, { from, upTo: transaction }, now) };
}

async function* listing(pull: Pull): AsyncGenerator<PullPage, void, void> {
  const { connection, client, knowledge } = pull;
  let total: number | null = null;
  while (pull.cursor.listedTo !== null) {
    const { listedTo } = pull.cursor;
    const found = await searchTickets(client, `${knowledge.openInQueues} AND id > ${listedTo}`);
    if (found.lastId !== null) idBeyond(listedTo, found.lastId, 'tickets');
    const telling = await tellTickets(client, connection.source, knowledge, found);
    // Each search counts what is left; the first one counted all.
    total ??= found.total;
    yield page(pull, telling, { listedTo: found.hasMore ? found.lastId : null }, total);
  }
}

async function* feed(pull: Pull): AsyncGenerator<PullPage, void, void> {
  const { client, memory, connection } = pull;
  for (;;) {
    const { transaction: before, settled = before } = pull.cursor;
    const { entries, upTo, isLast } = await readFeed(client, before, settled);
    const read = { from: settled, upTo };
    const progress = { transaction: upTo, settled: settledUpTo(entries, read, connection.now()) };
    const news = entries.filter(({ id }) => id > before || !memory.handled.has(id));
    const changed = [...groupBy(news, ({ ObjectId }) => ObjectId)].map(([ticketId, of]) => ({
      ticketId,
      at: Math.max(...of.map(({ Created }) => Created)),
    }));
    yield* changes(pull, changed, progress);
    pull.cursor = { ...pull.cursor, ...progress };
    // Only now: what was yielded is stored once the next page is asked for.
    const handled = [...memory.handled, ...entries.map(({ id }) => id)];
    memory.handled = new Set(handled.filter((id) => id >= progress.settled));
    if (isLast) return;
  }
}

async function* reconciliation(pull: Pull): AsyncGenerator<PullPage, void, void> {
  const { connection, client, knowledge } = pull;
  const listed = await searchTicketIds(client, knowledge.openInQueues);
  const { open, aside } = pull.cursor;
  const { opened } = pull.memory;
  const told = new Set(open);
  const at = connection.now();
  const odd = new Set([
    ...[...listed].filter((id) => !told.has(id)),
    ...[...open, ...aside, ...opened].filter((id) => !listed.has(id)),
  ]);
  yield* changes(
    pull,
    [...odd].map((ticketId) => ({ ticketId, at })),
    {},
  );
}

/** Tells what became of tickets, a page for a few of them; the last page moves the cursor by `progress`. */
async function* changes(
  pull: Pull,
  changed: readonly { readonly ticketId: number; readonly at: EpochMs }[],
  progress: Partial<Cursor>,
): AsyncGenerator<PullPage, void, void> {
  const { connection, client, knowledge, memory } = pull;
  for (let from = 0; from < changed.length; from += TICKETS_AT_ONCE) {
    const known = new Set([...pull.cursor.open, ...pull.cursor.aside, ...memory.opened]);
    const some = changed
      .slice(from, from + TICKETS_AT_ONCE)
      .map((change) => ({ ...change, wasKnown: known.has(change.ticketId) }));
    const telling = await tellChanged(client, connection.source, knowledge, some);
    const isLast = from + TICKETS_AT_ONCE >= changed.length;
    yield page(pull, telling, isLast ? progress : {}, null);
    // Stored by now, and its cursor has those that are open.
    for (const id of [...telling.opened, ...telling.closed]) memory.opened.delete(id);
  }
}

/** Moves the cursor past `telling` and by `progress`, and makes both a page. */
function page(pull: Pull, telling: Telling, progress: Partial<Cursor>, total: number | null): PullPage {
  const open = new Set(pull.cursor.open);
  for (const id of telling.opened) open.add(id);
  for (const id of telling.closed) open.delete(id);
  const aside = new Set(pull.cursor.aside);
  for (const id of [...telling.opened, ...telling.closed]) aside.delete(id);
  for (const id of telling.aside) aside.add(id);
  pull.cursor = { ...pull.cursor, ...progress, open: [...open], aside: [...aside] };
  return {
    changes: telling.changes,
    setAside: telling.setAside,
    cursor: writeCursor(pull.cursor),
    total,
  };
}
