import type { CheckReport } from '../../../../contract/source.ts';
import { ConnectorError } from '../../connector.ts';
import { sameWord } from '../../terms.ts';
import { readDesk, requireSeverityField } from './desk.ts';
import { createKnowledge, factsOf } from './knowledge.ts';
import { type Connection, createRestClient } from './rest-client.ts';
import { searchTickets } from './searches.ts';
import { tellTickets } from './telling.ts';
import { versionSchema } from './wire.ts';

type Step = CheckReport['steps'][number];

const STEPS = [
  'address',
  'sign-in',
  'queues',
  'fields',
  'first-page',
] as const satisfies readonly Step['step'][];

/** Tries a connection step by step up to the first failure. Throws only the reason of an aborted `signal`. */
export async function checkConnection(connection: Connection, signal: AbortSignal): Promise<CheckReport> {
  const found = new Map<Step['step'], string>();
  try {
    await tryAll(connection, signal, found);
    return { steps: stepsOf(found), problem: null };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { steps: stepsOf(found), problem: error.problem };
  }
}

/** Notes in `found` what each step found; throws at the first that fails. */
async function tryAll(
  connection: Connection,
  signal: AbortSignal,
  found: Map<Step['step'], string>,
): Promise<void> {
  const { source } = connection;
  const { mapping, signIn } = source;
  const client = createRestClient(connection, signal);

  try {
    found.set('address', `Request Tracker ${(await client.get('rt', versionSchema)).Version}`);
  } catch (error) {
    if (error instanceof ConnectorError && error.problem.code === 'answer-unreadable') {
      throw new ConnectorError('not-request-tracker', source.address, error.problem.detail);
    }
    // Without signing in RT does not even tell its version, but somebody answered who wants a sign-in.
    if (error instanceof ConnectorError && error.problem.code === 'sign-in-refused') {
      found.set('address', error.problem.subject);
    }
    throw error;
  }
  found.set('sign-in', signIn.kind === 'password' ? signIn.user : '');

  const desk = await readDesk(client, source.queues);
  found.set('queues', source.queues.join(', '));

  requireSeverityField(desk, mapping);
  const wanted = [mapping.severityField, mapping.serviceTypeField, mapping.planField];
  const there = wanted.filter((field) => desk.fieldNames.some((name) => sameWord(name, field)));
  found.set('fields', there.join(', '));

  const knowledge = createKnowledge(client, source, factsOf(desk, mapping), true);
  const page = await searchTickets(client, knowledge.openInQueues);
  await tellTickets(client, source, knowledge, page);
  found.set('first-page', String(page.total ?? page.tickets.length));
}

function stepsOf(found: ReadonlyMap<Step['step'], string>): CheckReport['steps'] {
  const failed = STEPS.find((step) => !found.has(step));
  return STEPS.map((step) => {
    const what = found.get(step);
    if (what !== undefined) return { step, outcome: 'passed', found: what };
    return { step, outcome: step === failed ? 'failed' : 'not-tried', found: '' };
  });
}
