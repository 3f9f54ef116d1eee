import { z } from 'zod';
import type { AzureSupportSource, CheckReport } from '../../../../contract/source.ts';
import { ConnectorError } from '../../connector.ts';
import type { ArmClient } from './arm-client.ts';
import { NOT_SOON_MS } from './arm-failure.ts';
import { ticketsPath } from './resources.ts';
import type { SignIn } from './sign-in.ts';
import { ticketSchema } from './wire.ts';

type Step = CheckReport['steps'][number];

const STEPS = ['sign-in', 'address', 'first-page'] as const satisfies readonly Step['step'][];

/** The operations that a cloud's Microsoft.Support has: that it answers at all says that it is there. */
const operationsSchema = z.looseObject({ value: z.array(z.unknown()) });

/**
 * Tries a connection step by step up to the first failure: sign-in, whether the cloud has Microsoft.Support at all
 * (that it has none is no fault, and said so), and the first page of tickets.
 */
export async function checkConnection(
  world: { readonly source: AzureSupportSource; readonly client: ArmClient; readonly signIn: SignIn },
  signal: AbortSignal,
): Promise<CheckReport> {
  const { source, client, signIn } = world;
  const found = new Map<Step['step'], string>();
  try {
    await signIn.token(signal);
    found.set('sign-in', source.clientId);
    await probeProvider(client, source);
    found.set('address', `Microsoft.Support ${source.apiVersion}`);
    for await (const page of client.pages(ticketsPath(source), { $top: '100' })) {
      found.set('first-page', String(page.filter((item) => ticketSchema.safeParse(item).success).length));
      break;
    }
    return { steps: stepsOf(found), problem: null };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { steps: stepsOf(found), problem: error.problem };
  }
}

/** @throws ConnectorError `support-not-offered` when the cloud has no Microsoft.Support, which is a normal state. */
export async function probeProvider(
  client: ArmClient,
  { resourceManager }: AzureSupportSource,
): Promise<void> {
  const path = '/providers/Microsoft.Support/operations';
  if ((await client.find(path, operationsSchema)) !== null) return;
  throw new ConnectorError('support-not-offered', new URL(resourceManager).host, '404', NOT_SOON_MS);
}

function stepsOf(found: ReadonlyMap<Step['step'], string>): CheckReport['steps'] {
  const failed = STEPS.find((step) => !found.has(step));
  return STEPS.map((step) => {
    const what = found.get(step);
    if (what !== undefined) return { step, outcome: 'passed', found: what };
    return { step, outcome: step === failed ? 'failed' : 'not-tried', found: '' };
  });
}
