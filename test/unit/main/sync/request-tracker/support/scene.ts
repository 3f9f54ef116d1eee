import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../../../src/contract/sources/request-tracker.ts';
import type { StoredCase } from '../../../../../../src/domain/cases/case.ts';
import type { Command } from '../../../../../../src/domain/cases/command.ts';
import type { Connector, Fetch, PullPage, PushOutcome } from '../../../../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../../../../src/main/sync/connectors/request-tracker/connector.ts';
import { delivery } from '../../../../../support/delivery.ts';

/** When everything happens. */
export const AT = '2026-11-23T04:00:00Z';
/** An account as RT names it. */
export const person = (id: number, Name: string) => ({ id, type: 'user', Name, RealName: '' });

/** A ticket as a search finds it. */
export function ticket(id: number, change: object = {}): object {
  return {
    id: String(id),
    Subject: `case ${id}`,
    Status: 'open',
    Queue: { id: '3', Name: 'Cases' },
    Owner: person(6, 'Nobody'),
    Requestor: [person(38, 'customer1')],
    Created: AT,
    LastUpdated: AT,
    CustomFields: [{ id: '2', name: 'Severity', values: ['A'] }],
    ...change,
  };
}

let nextId = 0;

/** The next transaction. */
export function transaction(
  ObjectId: number,
  Type: string,
  change: object = {},
): { id: number; ObjectId: number } {
  nextId += 1;
  return { id: nextId, ObjectId, Type, Created: AT, Creator: person(30, 'agent1'), ...change } as never;
}

/** What there is at the desk; what changes is there at the next pull. */
export interface Scene {
  tickets: readonly object[];
  transactions: readonly { id: number; ObjectId: number }[];
  /** `Privileged` by account. */
  readonly accounts?: Readonly<Record<string, number>>;
  /** Own statuses by whether RT calls them active. */
  readonly statuses?: Readonly<Record<string, '__Active__' | '__Inactive__'>>;
  /** What a change comes to that RT is asked for; the newest transaction is then what it did. */
  readonly change?: () => void;
}

/** What an account may do with a ticket, and where that can go. */
const LINKS = [
  ...['correspond', 'comment'].map((ref) => ({ ref, to: null })),
  ...['open', 'resolved'].map((to) => ({ ref: 'lifecycle', to })),
];

/** As much of RT as pulls and commands need, and what was asked of it. */
function requestTracker(scene: Scene) {
  const asked: string[] = [];
  const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const items = (found: readonly unknown[]) => answer({ count: found.length, total: null, items: found });

  const fetch: Fetch = async (url, { body, method }) => {
    const path = url.replace('http://rt.test/REST/2.0/', '');
    const form = new URLSearchParams(String(body));
    const query = form.get('query') ?? '';
    asked.push(`${path} ${query}`.trim());
    const after = Number(/id > (\d+)/.exec(query)?.[1] ?? 0);
    if (path === 'queues') return items([{ id: '3' }]);
    if (path === 'queue/3') {
      return answer({ id: 3, Name: 'Cases', TicketCustomFields: [{ id: '2', name: 'Severity' }] });
    }
    if (path.startsWith('user/')) {
      const flag = scene.accounts?.[path.slice('user/'.length)];
      if (flag === undefined) return answer({ message: 'Not Found' }, 404);
      return answer({ ...person(Number(path.slice('user/'.length)), ''), Privileged: flag });
    }
    if (path.startsWith('ticket/')) {
      if (method !== undefined) scene.change?.();
      const newest = scene.transactions.at(-1)?.id;
      const headers = { etag: `"${newest}"`, location: `http://rt.test/REST/2.0/transaction/${newest}` };
      const [lone] = scene.tickets as readonly { id: string }[];
      const found = method === undefined ? { ...lone, _hyperlinks: LINKS } : ['done'];
      return new Response(JSON.stringify(found), { headers });
    }
    if (path.startsWith('transaction/')) return items([]);
    if (path === 'transactions') {
      const upTo = Number(/id <= (\d+)/.exec(query)?.[1] ?? Number.POSITIVE_INFINITY);
      const found = scene.transactions.filter(({ id }) => id > after && id <= upTo);
      const sorted = form.get('order') === 'DESC' ? [...found].reverse() : found;
      return items(sorted.slice(0, Number(form.get('per_page'))));
    }
    const status = /^Status = '(.*)' AND Status = '(.*)'$/.exec(query);
    if (status !== null) return items(scene.statuses?.[status[1] ?? ''] === status[2] ? [{ id: 1 }] : []);
    const some = [...query.matchAll(/\bid = (\d+)/g)].map(([, id]) => id);
    const all = scene.tickets as readonly { id: string }[];
    return items(all.filter(({ id }) => Number(id) > after && (some.length === 0 || some.includes(id))));
  };
  return { fetch, asked };
}

/** The connector of a desk as `scene` has it, at a time that can be set, and what it asked. */
export function deskOf(scene: Scene): {
  readonly pull: () => Promise<readonly PullPage[]>;
  readonly push: (command: Command, subject: StoredCase) => Promise<PushOutcome>;
  readonly restart: () => void;
  readonly asked: readonly string[];
  now: number;
} {
  const { fetch, asked } = requestTracker(scene);
  let cursor: string | null = null;
  let connector: Connector;
  const desk = {
    asked,
    now: Date.parse(AT),
    /** Pulls to the end, from where the last pull came to. */
    async pull() {
      const pages: PullPage[] = [];
      for await (const page of connector.pull(cursor, new AbortController().signal)) {
        pages.push(page);
        cursor = page.cursor ?? cursor;
      }
      return pages;
    },
    push: (command: Command, subject: StoredCase) => connector.push(command, subject, delivery()),
    /** The program ends and starts again: what the connector remembers is gone. */
    restart() {
      connector = createRequestTrackerConnector(
        {
          source: {
            kind: 'request-tracker',
            id: 'desk',
            name: 'RT',
            address: 'http://rt.test',
            signIn: { kind: 'token' },
            queues: ['Cases'],
            pollSeconds: 15,
            mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
          },
          secret: '1-30-a',
          fetch,
          fetchOnce: fetch,
          now: () => desk.now,
        },
        async () => null,
      );
    },
  };
  desk.restart();
  return desk;
}

/** What a first pull of `scene` brings, and what it asked. */
export async function firstPull(
  scene: Scene,
): Promise<{ pages: readonly PullPage[]; asked: readonly string[] }> {
  const { pull, asked } = deskOf(scene);
  return { pages: await pull(), asked };
}

/** The cases that pages tell. */
export const toldIn = (pages: readonly PullPage[]) =>
  pages.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'told' ? [change.case] : [])));
/** What pages set aside. */
export const setAsideIn = (pages: readonly PullPage[]) => pages.flatMap(({ setAside }) => setAside);
