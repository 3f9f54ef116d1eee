import type { RequestTracker } from '../../servers/rt/request-tracker.ts';

/** What the server has no method for: merging, deleting and reminders. */
export async function act(
  rt: RequestTracker,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${rt.restUrl}/${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from('root:password').toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** A reminder, which is a ticket that is no case. */
export async function createReminder(rt: RequestTracker): Promise<number> {
  const created = await act(rt, 'POST', 'ticket', { Queue: 'Cases', Subject: 'reminder', Type: 'reminder' });
  return Number((created as { id: string }).id);
}
