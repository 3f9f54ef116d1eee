import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import { SECOND } from '../../../../domain/units.ts';
import type { ConnectorKind } from '../../connector-kind.ts';
import { createAzureSupportConnector } from './connector.ts';
import { ticketUrl } from './resources.ts';

/** Azure Support (Microsoft.Support) of a subscription, in whichever cloud. */
export const azureSupport: ConnectorKind<AzureSupportSource> = {
  pollMs: ({ pollSeconds }) => pollSeconds * SECOND,
  pageOf(source, caseId) {
    const name = caseId.startsWith(`${source.id}/`) ? caseId.slice(source.id.length + 1) : '';
    return /^[\w.-]+$/.test(name) ? ticketUrl(source, name) : null;
  },
  create: (source, secret, { clock, fetch, proxyOf }) =>
    createAzureSupportConnector({ source, secret, fetch, proxyOf, now: clock.now }),
};
