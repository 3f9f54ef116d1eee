import { z } from 'zod';
import { CHECK_STEPS, type CheckReport, type CheckStep } from '../../../../contract/check-report.ts';
import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import { cameTo, passedOnTheWay, reportedSteps } from '../../check-way.ts';
import { ConnectorError, type Fetch, type ProxyOf } from '../../connector.ts';
import { networkFailure } from '../../network-failure.ts';
import { answerWithin } from './answer-within.ts';
import type { ArmClient } from './arm-client.ts';
import { NOT_SOON_MS } from './arm-failure.ts';
import { ticketsPath } from './resources.ts';
import type { SignIn } from './sign-in.ts';
import { ticketSchema } from './wire.ts';

const OF_REQUEST_TRACKER: readonly CheckStep['step'][] = ['rights', 'queues', 'fields'];
const STEPS = CHECK_STEPS.filter((step) => !OF_REQUEST_TRACKER.includes(step));

/** The operations that a cloud's Microsoft.Support has: that it answers at all says that it is there. */
const operationsSchema = z.looseObject({ value: z.array(z.unknown()) });
const OPERATIONS = '/providers/Microsoft.Support/operations';

/** What a check needs. */
export interface Checked {
  readonly source: AzureSupportSource;
  readonly client: ArmClient;
  readonly signIn: SignIn;
  readonly fetch: Fetch;
  readonly proxyOf: ProxyOf;
}

/** What is known so far: what each step found, at which the check ended, and by which proxy it went. */
interface Progress {
  readonly found: Map<CheckStep['step'], string>;
  failed: CheckStep['step'] | null;
  proxy: string | null;
}

/**
 * Tries a connection step by step up to the first failure: the way to both hosts, sign-in, whether the cloud has
 * Microsoft.Support at all (that it has none is no fault, and said so), and the first page of tickets. Throws only the
 * reason of an aborted `signal`.
 */
export async function checkConnection(checked: Checked, signal: AbortSignal): Promise<CheckReport> {
  const { source, client, signIn } = checked;
  const progress: Progress = { found: new Map(), failed: null, proxy: null };
  const { found } = progress;
  try {
    await tryTheWay(checked, progress, signal);
    await signIn.token(signal);
    found.set('sign-in', source.clientId);
    await probeProvider(client, source);
    found.set('provider', `Microsoft.Support ${source.apiVersion}`);
    for await (const page of client.pages(ticketsPath(source), { $top: '100' })) {
      found.set('first-page', String(page.filter((item) => ticketSchema.safeParse(item).success).length));
      break;
    }
    return { steps: stepsOf(progress), problem: null };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { steps: stepsOf(progress), problem: error.problem };
  }
}

/** Asks both hosts, without any secret, for what each has: that somebody answers is enough. */
async function tryTheWay(
  { source, fetch, proxyOf }: Checked,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const { authority, tenant, resourceManager, apiVersion } = source;
  const signInAt = `${authority.replace(/\/+$/, '')}/${tenant}/v2.0/.well-known/openid-configuration`;
  const askedAt = `${new URL(resourceManager).origin}${OPERATIONS}?api-version=${apiVersion}`;
  const hosts: string[] = [];
  for (const url of [signInAt, askedAt]) {
    const { host } = new URL(url);
    progress.proxy ??= await proxyOf(url);
    const failure = await failureOfAsking(url, host, fetch, signal);
    const failed = failure === null ? null : cameTo(failure.code);
    // One host that is not found is a name that is not found, whatever the other one is.
    const known = hosts.includes(host) ? hosts : [...hosts, host];
    for (const step of passedOnTheWay(failed, { proxy: progress.proxy, isEncrypted: true })) {
      progress.found.set(step, known.join(', '));
    }
    if (failure === null || failed === null) {
      hosts.splice(0, hosts.length, ...known);
      continue;
    }
    for (const step of STEPS.slice(STEPS.indexOf(failed))) progress.found.delete(step);
    progress.failed = failed;
    throw new ConnectorError(failure.code, failure.subject, failure.detail);
  }
  progress.found.set('address', hosts.join(', '));
}

async function failureOfAsking(url: string, host: string, fetch: Fetch, signal: AbortSignal) {
  try {
    await (await fetch(url, { redirect: 'manual', signal: answerWithin(signal) })).body?.cancel();
    return null;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return networkFailure(error, host);
  }
}

/** @throws ConnectorError `support-not-offered` when the cloud has no Microsoft.Support, which is a normal state. */
export async function probeProvider(
  client: ArmClient,
  { resourceManager }: AzureSupportSource,
): Promise<void> {
  if ((await client.find(OPERATIONS, operationsSchema)) !== null) return;
  throw new ConnectorError('support-not-offered', new URL(resourceManager).host, '404', NOT_SOON_MS);
}

function stepsOf({ found, failed, proxy }: Progress): CheckReport['steps'] {
  const ended = failed ?? STEPS.find((step) => !found.has(step)) ?? null;
  const notes = new Map(proxy === null ? [] : [['name', { kind: 'through-proxy', proxy }] as const]);
  return reportedSteps(STEPS, found, ended, notes);
}
