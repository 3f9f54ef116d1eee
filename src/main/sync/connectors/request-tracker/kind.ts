import type { RequestTrackerSource } from '../../../../contract/sources/request-tracker.ts';
import { SECOND } from '../../../../domain/units.ts';
import type { ConnectorKind } from '../../connector-kind.ts';
import { createRequestTrackerConnector } from './connector.ts';

/** Request Tracker 5 over REST 2.0. */
export const requestTracker: ConnectorKind<RequestTrackerSource> = {
  pollMs: ({ pollSeconds }) => pollSeconds * SECOND,
  pageOf(source, caseId) {
    const [sourceId, ticket, ...rest] = caseId.split('/');
    if (sourceId !== source.id || ticket === undefined || rest.length > 0 || !/^\d+$/.test(ticket))
      return null;
    return `${source.address.replace(/\/+$/, '')}/Ticket/Display.html?id=${ticket}`;
  },
  create: (source, secret, { clock, fetch, fetchOnce, proxyOf }) =>
    createRequestTrackerConnector({ source, secret, fetch, fetchOnce, now: clock.now }, proxyOf),
};
