import { CHECK_STEPS, type CheckReport, type CheckStep } from '../../../../contract/check-report.ts';
import type { SourceProblemCode } from '../../../../contract/problem.ts';
import { cameTo, passedOnTheWay, reportedSteps, type WayStep } from '../../check-way.ts';
import { ConnectorError, type ProxyOf } from '../../connector.ts';
import { sameWord } from '../../terms.ts';
import { seenRights } from './check-rights.ts';
import { readDesk, requireSeverityField } from './desk.ts';
import { createKnowledge, factsOf } from './knowledge.ts';
import { type Connection, createRestClient } from './rest-client.ts';
import { searchTickets } from './searches.ts';
import { tellTickets } from './telling.ts';
import { versionSchema } from './wire.ts';

const STEPS = CHECK_STEPS.filter((step) => step !== 'provider');

/** What is known so far: what each step found, and at which the check ended. */
interface Progress {
  readonly found: Map<CheckStep['step'], string>;
  failed: CheckStep['step'] | null;
}

/**
 * Tries a connection step by step up to the first failure; without queues, up to where those can be chosen. Throws only
 * the reason of an aborted `signal`.
 */
export async function checkConnection(
  connection: Connection,
  proxyOf: ProxyOf,
  signal: AbortSignal,
): Promise<CheckReport> {
  const { address } = connection.source;
  const proxy = await proxyOf(address);
  const progress: Progress = { found: new Map(), failed: null };
  const report = (problem: CheckReport['problem']) => ({
    steps: reportedSteps(
      STEPS,
      progress.found,
      progress.failed,
      notesOf(connection.source, proxy, progress, problem),
    ),
    problem,
  });
  try {
    await tryAll(connection, signal, proxy, progress);
    return report(null);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    progress.failed ??=
      STEPS.slice(STEPS.indexOf('address')).find((step) => !progress.found.has(step)) ?? null;
    return report(error.problem);
  }
}

/** Notes in `progress` what each step found; throws at the first that fails. */
async function tryAll(
  connection: Connection,
  signal: AbortSignal,
  proxy: string | null,
  progress: Progress,
): Promise<void> {
  const { source } = connection;
  const { mapping, signIn } = source;
  const { found } = progress;
  const client = createRestClient(connection, signal);
  const { host, protocol } = new URL(source.address);
  const noteWay = (failed: WayStep | null): void => {
    const passed = passedOnTheWay(failed, { proxy, isEncrypted: protocol === 'https:' });
    for (const step of passed) found.set(step, host);
  };

  try {
    const { Version } = await client.get('rt', versionSchema);
    noteWay(null);
    found.set('address', `Request Tracker ${Version}`);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const { code, subject, detail } = error.problem;
    progress.failed = cameTo(code);
    noteWay(progress.failed);
    if (code === 'answer-unreadable') throw new ConnectorError('not-request-tracker', source.address, detail);
    // Without signing in RT does not even tell its version, but somebody answered who wants a sign-in.
    if (code === 'sign-in-refused') found.set('address', subject);
    throw error;
  }
  found.set('sign-in', signIn.kind === 'password' ? signIn.user : '');
  found.set('rights', (await seenRights(client, source.queues)).join(', '));

  if (source.queues.length === 0) return;
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

/** What becomes of a request by https where the server knows none of it, or listens at another port for http alone. */
const WITHOUT_HTTPS: readonly SourceProblemCode[] = [
  'connection-refused',
  'connection-broken',
  'timed-out',
  'address-invalid',
];

type Notes = ReadonlyMap<CheckStep['step'], NonNullable<CheckStep['note']>>;

function notesOf(
  { address, queues }: Connection['source'],
  proxy: string | null,
  { found, failed }: Progress,
  problem: CheckReport['problem'],
): Notes {
  const notes = new Map<CheckStep['step'], NonNullable<CheckStep['note']>>();
  if (proxy !== null) notes.set('name', { kind: 'through-proxy', proxy });
  if (new URL(address).protocol === 'http:') notes.set('certificate', { kind: 'not-encrypted' });
  else if (failed === 'address' && problem !== null && WITHOUT_HTTPS.includes(problem.code))
    notes.set('address', { kind: 'perhaps-http' });
  // There is nothing to choose from before the server has shown that it may be seen.
  if (queues.length === 0 && found.has('rights')) notes.set('queues', { kind: 'none-chosen' });
  return notes;
}
