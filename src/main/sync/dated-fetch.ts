import type { DatedAnswer } from '../../domain/server-time/offset-bounds.ts';
import type { Clock } from '../clock.ts';
import type { Fetch } from './connector.ts';

/** `fetch`, that tells `onDated` the server's time of every answer that has one, errors included. */
export function datedFetch(
  fetch: Fetch,
  clock: Pick<Clock, 'workstation'>,
  onDated: (answer: DatedAnswer) => void,
): Fetch {
  return async (url, init) => {
    const sentAt = clock.workstation();
    const response = await fetch(url, init);
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) onDated({ date, sentAt, receivedAt: clock.workstation() });
    return response;
  };
}
