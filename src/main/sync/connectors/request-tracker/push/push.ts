import type { StoredCase } from '../../../../../domain/cases/case.ts';
import type { CaseChange } from '../../../../../domain/cases/case-change.ts';
import type { Command } from '../../../../../domain/cases/command.ts';
import { ConnectorError, type Delivery, type PushOutcome } from '../../../connector.ts';
import { createKnowledge, readFacts } from '../knowledge.ts';
import type { Memory } from '../pull.ts';
import { type Connection, createRestClient } from '../rest-client.ts';
import { tellChanged } from '../telling.ts';
import { type AccountBook, isCalled } from './account.ts';
import { carryOut } from './carry-out.ts';
import type { Errand, Push } from './errand.ts';
import { errandsOf } from './errands-of.ts';

/** What a connector remembers of the commands it carried out. Losing it may cost a needless question, nothing else. */
export interface PushMemory {
  readonly accounts: AccountBook;
  /** The transactions that commands made through this connection. */
  readonly made: Set<number>;
}

/** Carries a command out, as `Connector.push` promises. */
export async function pushCommand(
  connection: Connection,
  memory: Memory,
  { accounts, made }: PushMemory,
  command: Command,
  subject: StoredCase,
  delivery: Delivery,
): Promise<PushOutcome> {
  const { source } = connection;
  const client = createRestClient(connection, delivery.signal);
  memory.facts ??= await readFacts(client, source);
  const account = await accounts.own(client);
  const isAgent = account !== null && isCalled(account, command.by);
  const push: Push = {
    client,
    source,
    knowledge: createKnowledge(client, source, memory.facts, false),
    accounts,
    command,
    delivery,
    ticketId: Number(subject.id.slice(source.id.length + 1)),
    account,
    // Several agents may share an account: then only what this program itself did is this agent's own.
    isOwn: ({ id, Creator }) => made.has(id) || (isAgent && Creator.id === account.id),
  };
  const tell = async (): Promise<{ readonly change: CaseChange | null; readonly isAside: boolean }> => {
    const changed = { ticketId: push.ticketId, at: connection.now(), wasKnown: subject.isOpen };
    const { changes, opened, aside } = await tellChanged(client, source, push.knowledge, [changed]);
    if (!subject.isOpen) for (const id of opened) memory.opened.add(id);
    return { change: changes[0] ?? null, isAside: aside.length > 0 };
  };

  const eventIds = new Set<string>();
  let hasOthers = false;
  try {
    for (const errand of await errandsOf(push)) {
      const result = await carryOut(push, errand);
      if (result.kind === 'refused' || result.kind === 'unclear') return result;
      if (result.kind === 'conflict') return { ...result, change: (await tell()).change };
      hasOthers ||= result.hasOthers;
      if (result.transactionId === null) continue;
      made.add(result.transactionId);
      if (makesEvent(command, errand)) eventIds.add(`rt:${result.transactionId}`);
    }
  } catch (error) {
    const isFinal = error instanceof ConnectorError && error.problem.code === 'agent-unknown';
    if (isFinal) return { kind: 'refused', problem: error.problem };
    throw error;
  }
  const { change, isAside } = await tell();
  const done = { kind: 'done', change, ...(hasOthers && { hasOthers }) } as const;
  // What cannot be read now counts until a pull can read it.
  if (isAside) return { ...done, eventIds: [...eventIds] };
  const events = change?.kind === 'told' ? change.case.events : [];
  return { ...done, eventIds: events.map(({ id }) => id).filter((id) => eventIds.has(id)) };
}

/** Whether a pull tells an event of what this did: of messages it tells replies alone, and of nothing whose it is. */
function makesEvent({ action }: Command, { isMessage }: Errand): boolean {
  return isMessage ? action.kind === 'reply' : action.kind !== 'assign';
}
