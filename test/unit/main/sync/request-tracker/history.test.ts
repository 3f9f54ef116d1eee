import { describe, expect, test } from 'vitest';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../src/contract/source.ts';
import { caseSchema } from '../../../../../src/domain/cases/case.ts';
import { caseOfTicket } from '../../../../../src/main/sync/connectors/request-tracker/case-of-ticket.ts';
import type { Meanings } from '../../../../../src/main/sync/connectors/request-tracker/history.ts';
import { createStatusBook } from '../../../../../src/main/sync/connectors/request-tracker/statuses.ts';
import { createTermsReader } from '../../../../../src/main/sync/connectors/request-tracker/terms.ts';
import {
  type Transaction,
  ticketSchema,
  transactionSchema,
} from '../../../../../src/main/sync/connectors/request-tracker/wire.ts';

const SOURCE: RequestTrackerSource = {
  kind: 'request-tracker',
  id: 'desk',
  name: 'RT',
  address: 'https://rt.example.com/',
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 15,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
};

const RT_SYSTEM = { id: 1, Name: 'RT_System', RealName: 'The RT System itself' };
const AGENT = { id: 30, Name: 'agent1', RealName: 'Agent 1' };
const CUSTOMER = { id: 38, Name: 'customer1', RealName: 'Customer One' };
const FRIEND = { id: 52, Name: 'new.person@example.cn', RealName: '' };

const MEANINGS: Meanings = {
  terms: createTermsReader(SOURCE.mapping),
  kindOf: createStatusBook(SOURCE.mapping).kindOf,
  isStaff: (id) => id === AGENT.id,
};

const SEVERITY = 2;
const SERVICE_TYPE = 4;
const PLAN = 5;

/** A ticket as Request Tracker 5.0.3 tells it in a search. */
function ticket(values: { severity?: string; plan?: string; serviceType?: string }, rest: object = {}) {
  const field = (id: number, name: string, value?: string) => ({
    id: String(id),
    name,
    type: 'customfield',
    _url: `https://rt.example.com/REST/2.0/customfield/${id}`,
    values: value === undefined ? [] : [value],
  });
  return {
    id: '7',
    type: 'ticket',
    Type: 'ticket',
    _url: 'https://rt.example.com/REST/2.0/ticket/7',
    Subject: '虚拟机 down',
    Status: 'open',
    Queue: { id: '3', type: 'queue', Name: 'Cases', _url: 'https://rt.example.com/REST/2.0/queue/3' },
    Owner: { id: 6, type: 'user', Name: 'Nobody', RealName: 'Nobody in particular', _url: '' },
    Requestor: [{ ...CUSTOMER, type: 'user', EmailAddress: 'customer1@example.cn', _url: '' }],
    Created: '2026-11-23T02:00:00Z',
    LastUpdated: '2026-11-23T03:53:00Z',
    CustomFields: [
      field(3, 'Category'),
      field(PLAN, 'Support Plan', values.plan ?? 'Unified'),
      field(6, 'Upstream Id'),
      field(SERVICE_TYPE, 'Service Type', values.serviceType ?? 'billing'),
      field(SEVERITY, 'Severity', values.severity ?? 'A'),
    ],
    ...rest,
  };
}

interface Did {
  readonly Type: string;
  readonly Field?: string;
  readonly OldValue?: string | null;
  readonly NewValue?: string | null;
  readonly Creator?: object;
}

/** A history as Request Tracker tells it; `minute` is that after 02:00 UTC, ids count from 64. */
function history(...done: readonly (readonly [minute: number, did: Did])[]): readonly Transaction[] {
  const all = [[0, { Type: 'Create' }] as const, ...done];
  return all.map(([minute, did], index) =>
    transactionSchema.parse({
      id: String(64 + index),
      type: 'transaction',
      ObjectType: 'RT::Ticket',
      ObjectId: '7',
      Field: '',
      OldValue: '',
      NewValue: '',
      Creator: AGENT,
      Created: instant(minute),
      ...did,
    }),
  );
}

function instant(minute: number): string {
  return new Date(Date.parse('2026-11-23T02:00:00Z') + minute * 60_000).toISOString().replace('.000', '');
}

function field(id: number, OldValue: string, NewValue: string | null): Did {
  return { Type: 'CustomField', Field: String(id), OldValue, NewValue };
}

function status(OldValue: string, NewValue: string): Did {
  return { Type: 'Status', Field: 'Status', OldValue, NewValue };
}

function reply(Creator: object): Did {
  return { Type: 'Correspond', Creator };
}

function told(raw: object, transactions: readonly Transaction[]) {
  return caseOfTicket(SOURCE, ticketSchema.parse(raw), transactions, MEANINGS);
}

/** The events as `minute kind what`. */
function brief(raw: object, transactions: readonly Transaction[]): readonly string[] {
  return told(raw, transactions).events.map((event) => {
    const minute = (event.at - Date.parse(instant(0))) / 60_000;
    const what = Object.entries(event).flatMap(([name, value]) =>
      ['severity', 'serviceType', 'plan', 'by', 'reason'].includes(name) ? [String(value)] : [],
    );
    return [minute, event.kind, ...what].join(' ');
  });
}

const OPENED = '0 opened A billing premium';

const TABLE: readonly (readonly [
  what: string,
  now: object,
  done: readonly (readonly [number, Did])[],
  events: readonly string[],
])[] = [
  ['set at creation, never changed', ticket({}), [], [OPENED]],
  [
    'filled a second after creation, as REST does: opened with it',
    ticket({ severity: 'A' }),
    [[1 / 60, field(SEVERITY, '', 'A')]],
    [OPENED],
  ],
  [
    'filled a minute after creation: opened without it',
    ticket({ severity: 'A' }),
    [[1, field(SEVERITY, '', 'A')]],
    ['0 opened B billing premium', '1 severity-changed A Agent 1'],
  ],
  [
    'raised: opened as it was before the first change',
    ticket({ severity: 'A' }),
    [
      [10, field(SEVERITY, 'C', 'B')],
      [20, field(SEVERITY, 'B', 'A')],
    ],
    ['0 opened C billing premium', '10 severity-changed B Agent 1', '20 severity-changed A Agent 1'],
  ],
  [
    'changed twice within a second: from the first to the last',
    ticket({ severity: 'A' }),
    [
      [10, field(SEVERITY, 'C', 'B')],
      [10, field(SEVERITY, 'B', 'A')],
    ],
    ['0 opened C billing premium', '10 severity-changed A Agent 1'],
  ],
  [
    'changed and changed back within a second',
    ticket({ severity: 'C' }),
    [
      [10, field(SEVERITY, 'C', 'B')],
      [10, field(SEVERITY, 'B', 'C')],
    ],
    ['0 opened C billing premium'],
  ],
  [
    'plan and service type changed, another field too',
    ticket({ plan: 'Unified', serviceType: 'billing' }),
    [
      [5, field(3, '', 'Quota')],
      [10, field(PLAN, 'Basic', 'Unified')],
      [11, field(SERVICE_TYPE, 'consulting', 'billing')],
    ],
    ['0 opened A consulting standard', '11 service-type-changed billing', '10 plan-changed premium'],
  ],
  [
    'written otherwise, meaning the same',
    ticket({ severity: ' a ' }),
    [[10, field(SEVERITY, 'A', ' a ')]],
    [OPENED],
  ],
  [
    'paused and resumed',
    ticket({}),
    [
      [10, status('open', 'stalled')],
      [20, status('stalled', 'open')],
    ],
    [OPENED, '10 paused waiting-for-customer', '20 resumed'],
  ],
  ['new to open is no event', ticket({}), [[10, status('new', 'open')]], [OPENED]],
  [
    'closed and reopened',
    ticket({}),
    [
      [10, status('open', 'resolved')],
      [20, status('resolved', 'open')],
    ],
    [OPENED, '10 closed', '20 reopened'],
  ],
  [
    'closed while paused, reopened into the pause',
    ticket({}, { Status: 'stalled' }),
    [
      [10, status('open', 'stalled')],
      [20, status('stalled', 'rejected')],
      [30, status('rejected', 'stalled')],
    ],
    [OPENED, '10 paused waiting-for-customer', '20 closed', '30 reopened', '30 paused waiting-for-customer'],
  ],
  [
    'closed and reopened within a second: nothing happened',
    ticket({}),
    [
      [10, status('open', 'resolved')],
      [10, status('resolved', 'open')],
    ],
    [OPENED],
  ],
  [
    'paused from the beginning',
    ticket({}, { Status: 'stalled' }),
    [],
    [OPENED, '0 paused waiting-for-customer'],
  ],
  [
    'closed from the beginning, reopened',
    ticket({}),
    [[10, status('resolved', 'open')]],
    [OPENED, '0 closed', '10 reopened'],
  ],
  ['a reply by staff', ticket({}), [[10, reply(AGENT)]], [OPENED, '10 responded Agent 1']],
  ['a reply by the customer', ticket({}), [[10, reply(CUSTOMER)]], [OPENED]],
  ['a reply by somebody outside', ticket({}), [[10, reply(FRIEND)]], [OPENED]],
  ['an automatic reply', ticket({}), [[10, reply(RT_SYSTEM)]], [OPENED]],
  [
    "an agent's words in a ticket of the agent's own",
    ticket({}, { Requestor: [AGENT] }),
    [[10, reply(AGENT)]],
    [OPENED],
  ],
  ['a comment by staff', ticket({}), [[10, { Type: 'Comment' }]], [OPENED]],
  [
    'owner, subject and watchers',
    ticket({}),
    [
      [10, { Type: 'Set', Field: 'Owner', OldValue: '6', NewValue: '30' }],
      [11, { Type: 'Set', Field: 'Subject', OldValue: 'a', NewValue: 'b' }],
      [12, { Type: 'AddWatcher', Field: 'Requestor', NewValue: '52' }],
    ],
    [OPENED],
  ],
];

describe('a history in the words of the console', () => {
  test.each(TABLE)('%s', (_, now, done, events) => {
    expect(brief(now, history(...done))).toEqual(events);
  });

  test('every event has an id of its own, the same each time', () => {
    const done = [
      [5, status('stalled', 'resolved')],
      [10, status('resolved', 'stalled')],
      [11, field(SEVERITY, 'B', 'A')],
      [12, reply(AGENT)],
    ] as const;
    const ids = () => told(ticket({}, { Status: 'stalled' }), history(...done)).events.map(({ id }) => id);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toEqual(ids());
    expect(ids()[0]).toBe('rt:64');
  });

  test('an imported ticket without a Create was opened all the same', () => {
    const [, ...rest] = history([10, reply(AGENT)]);
    expect(brief(ticket({}), rest)).toEqual([OPENED, '10 responded Agent 1']);
  });
});

describe('what the source leaves open', () => {
  const remark = (fieldName: string, found: string, readAs: string) => ({ field: fieldName, found, readAs });

  test.each<readonly [string, object, readonly (readonly [number, Did])[], readonly object[]]>([
    ['nothing', ticket({}), [], []],
    ['an empty field', ticket({ severity: '' }), [], [remark('severity', '', 'B')]],
    [
      'a field that was emptied, which RT tells as null',
      ticket({}, { CustomFields: [{ id: '2', name: 'severity', values: [null] }] }),
      [],
      [
        remark('severity', '', 'B'),
        remark('service-type', '', 'technical-platform'),
        remark('plan', '', 'standard'),
      ],
    ],
    ['an unknown value', ticket({ plan: 'Gold' }), [], [remark('plan', 'Gold', 'standard')]],
    [
      'several values at once',
      ticket(
        {},
        {
          CustomFields: [
            ...ticket({}).CustomFields.slice(0, 4),
            { id: 2, name: 'Severity', values: ['A', 'B'] },
          ],
        },
      ),
      [],
      [remark('severity', 'A, B', 'B')],
    ],
    [
      'for a while',
      ticket({ severity: 'A' }),
      [[10, field(SEVERITY, '', 'A')]],
      [remark('severity', '', 'B')],
    ],
    ['for no time at all', ticket({ severity: 'A' }), [[0, field(SEVERITY, '', 'A')]], []],
    [
      'a status that no ticket has now',
      ticket({}),
      [[10, status('verifying', 'open')]],
      [remark('status', 'verifying', 'open')],
    ],
  ])('%s', (_, now, done, remarks) => {
    expect(told(now, history(...done)).mappingRemarks).toEqual(remarks);
  });
});

describe('a case', () => {
  test('field by field', () => {
    const value = told(
      ticket({}, { Owner: { id: 30, Name: 'agent1', RealName: 'Agent 1' } }),
      history([10, reply(AGENT)]),
    );
    expect(caseSchema.parse(value)).toEqual({
      id: 'desk/7',
      sourceId: 'desk',
      key: 'RT-7',
      subject: '虚拟机 down',
      customer: 'Customer One',
      owner: 'Agent 1',
      queue: 'Cases',
      status: 'open',
      isOpen: true,
      openedAt: Date.parse('2026-11-23T02:00:00Z'),
      updatedAt: Date.parse('2026-11-23T03:53:00Z'),
      revision: 65,
      url: 'https://rt.example.com/Ticket/Display.html?id=7',
      events: value.events,
      mappingRemarks: [],
    });
  });

  test.each([
    ['nobody', [], ''],
    ['a login only', [FRIEND], 'new.person@example.cn'],
    ['an address only', [{ id: 60, RealName: '', EmailAddress: 'a@example.cn' }], 'a@example.cn'],
    ['the first of several', [FRIEND, CUSTOMER], 'Customer One'],
  ])('its customer: %s', (_, Requestor, customer) => {
    expect(told(ticket({}, { Requestor }), history()).customer).toBe(customer);
  });

  test.each([
    ['open', true],
    ['stalled', true],
    ['resolved', false],
    ['rejected', false],
    ['verifying', true],
  ])('is open while its status is %s: %s', (Status, isOpen) => {
    expect(told(ticket({}, { Status }), history()).isOpen).toBe(isOpen);
  });

  test('of two fields of the name the one with a value counts', () => {
    const CustomFields = [
      { id: 9, name: 'Severity', values: ['C'] },
      { id: 2, name: 'Severity', values: [] },
    ];
    expect(told(ticket({}, { CustomFields }), history()).events[0]).toMatchObject({ severity: 'C' });
  });
});
