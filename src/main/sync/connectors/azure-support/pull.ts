import { z } from 'zod';
import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { CaseChange } from '../../../../domain/cases/case-change.ts';
import { DAY, type EpochMs, HOUR, SECOND } from '../../../../domain/units.ts';
import type { PullPage, SetAside } from '../../connector.ts';
import { hasPassed } from '../../has-passed.ts';
import type { ArmClient } from './arm-client.ts';
import { caseOfTicket } from './case-of-ticket.ts';
import { type KnownTicket, readCursor, seenWith, withoutLongClosed, withTicket } from './cursor.ts';
import { isClosed } from './history.ts';
import { type Memory, withPushed } from './memory.ts';
import { communicationsPath, ticketPath, ticketsPath } from './resources.ts';
import { type Communication, communicationSchema, type Ticket, ticketSchema } from './wire.ts';

/** Azure keeps tickets so long. */
const KEPT_MS = 550 * DAY;

/**
 * Statuses are free texts; those of its examples are asked for each time, any other is found by looking through all.
 */
const OPEN_STATUSES = ['Open', 'Updating'];
const LOOK_THROUGH_EVERY_MS = HOUR;

/**
 * What changed among the subscription's tickets. Azure filters by status and by creation only, promises no order and
 * has no history: so the open ones are read each time and compared with what the cursor knows, and those that are no
 * longer among them are asked for one by one. With them those that a command found or left open or closed: what became
 * of them since is in no list.
 */
export async function* pullChanges(
  world: { readonly source: AzureSupportSource; readonly client: ArmClient; readonly now: () => EpochMs },
  memory: Memory,
  text: string | null,
): AsyncIterable<PullPage> {
  const { source, client, now } = world;
  let cursor = withPushed(withoutLongClosed(readCursor(text, source), now()), memory);
  const unseen = new Set(Object.keys(cursor.tickets).filter((name) => isKnownOpen(cursor.tickets[name])));

  const pageOf = (changes: readonly CaseChange[], setAside: readonly SetAside[]): PullPage => ({
    changes,
    setAside,
    cursor: changes.length === 0 ? null : JSON.stringify(cursor),
    total: null,
  });

  const tell = async (found: readonly unknown[]): Promise<PullPage> => {
    const changes: CaseChange[] = [];
    const setAside: SetAside[] = [];
    for (const item of found) {
      const read = ticketSchema.safeParse(item);
      if (!read.success) {
        setAside.push({ caseId: `${source.id}/${nameOf(item)}`, reason: reasonOf(read.error) });
        continue;
      }
      unseen.delete(read.data.name);
      const told = await tellTicket(world, cursor.tickets[read.data.name], read.data);
      if (told === null) continue;
      if ('reason' in told) {
        setAside.push(told);
        continue;
      }
      changes.push(told.change);
      cursor = withTicket(cursor, read.data.name, told.known);
    }
    return pageOf(changes, setAside);
  };

  const { lookedThroughAt } = memory;
  const isDue = lookedThroughAt === null || hasPassed(LOOK_THROUGH_EVERY_MS, lookedThroughAt, now());
  for (const query of queriesOf(isDue, now())) {
    for await (const found of client.pages(ticketsPath(source), query)) yield await tell(found);
  }
  for (const name of [...unseen]) {
    const ticket = await client.find(ticketPath(source, name), z.unknown());
    if (ticket !== null) {
      yield await tell([ticket]);
      continue;
    }
    cursor = withTicket(cursor, name, null);
    yield pageOf([{ kind: 'gone', caseId: `${source.id}/${name}`, at: now() }], []);
    // Stored by now, in a cursor that does not have it.
    memory.pushed.delete(name);
  }
  if (isDue) memory.lookedThroughAt = now();
}

function queriesOf(isDue: boolean, now: EpochMs): readonly Readonly<Record<string, string>>[] {
  if (isDue) {
    const since = new Date(Math.floor((now - KEPT_MS) / SECOND) * SECOND).toISOString().replace('.000', '');
    return [{ $top: '100', $filter: `createdDate ge ${since}` }];
  }
  return OPEN_STATUSES.map((status) => ({ $top: '100', $filter: `status eq '${status}'` }));
}

/** What is told of a ticket, and what the cursor then knows of it. */
interface Told {
  readonly change: CaseChange;
  readonly known: KnownTicket;
}

function isKnownOpen(known: KnownTicket | undefined): known is KnownTicket {
  return known !== undefined && known.closedAt === undefined;
}

/** `null` when there is nothing new: not changed, and answered or closed already, or closed and not known at all. */
async function tellTicket(
  {
    source,
    client,
    now,
  }: { readonly source: AzureSupportSource; readonly client: ArmClient; readonly now: () => EpochMs },
  known: KnownTicket | undefined,
  ticket: Ticket,
): Promise<Told | SetAside | null> {
  const { severity, status, modifiedDate, createdDate } = ticket.properties;
  // A closed one that has changed may have been opened by a command that was forgotten at a restart, and be stored so.
  const isNoNews = known === undefined || known.modifiedAt === modifiedDate;
  if (isClosed(status) && isNoNews && !isKnownOpen(known)) return null;
  // A message may come without a new date: an unanswered ticket's are read each time.
  const isUnchanged = isKnownOpen(known) && known.modifiedAt === modifiedDate;
  if (isUnchanged && known.isAnswered) return null;
  const at = known === undefined ? createdDate : modifiedDate;
  const seen = seenWith(known, { at, severity, status });
  const communications = await readCommunications(client, source, ticket.name);
  if (!Array.isArray(communications)) return { caseId: `${source.id}/${ticket.name}`, ...communications };
  const subject = caseOfTicket(source, ticket, seen, communications);
  const isAnswered = subject.events.some(({ kind }) => kind === 'responded');
  if (isUnchanged && known.isAnswered === isAnswered) return null;
  return {
    change: { kind: 'told', case: subject },
    known: {
      modifiedAt: modifiedDate,
      seen: [...seen],
      isAnswered,
      ...(subject.isOpen ? {} : { closedAt: now() }),
    },
  };
}

/**
 * Every message of a ticket, or why one cannot be read: without it the clock could be wrong. Azure answers ten at a
 * time.
 */
async function readCommunications(
  client: ArmClient,
  source: AzureSupportSource,
  ticket: string,
): Promise<Communication[] | { readonly reason: string }> {
  const all: Communication[] = [];
  for await (const page of client.pages(communicationsPath(source, ticket))) {
    for (const item of page) {
      const read = communicationSchema.safeParse(item);
      if (!read.success) return { reason: `communications: ${reasonOf(read.error)}` };
      all.push(read.data);
    }
  }
  return all;
}

function nameOf(item: unknown): string {
  return typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : '?';
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`;
}
