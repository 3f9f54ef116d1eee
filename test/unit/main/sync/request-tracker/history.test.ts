import { describe, expect, test } from 'vitest';
import type { Transaction } from '../../../../../src/main/sync/connectors/request-tracker/wire.ts';
import { type Did, field, history, instant, reply, status } from './support/history.ts';
import { AGENT, CUSTOMER, FRIEND, RT_SYSTEM } from './support/people.ts';
import { PLAN, SERVICE_TYPE, SEVERITY, ticket } from './support/ticket.ts';
import { told } from './support/told.ts';

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

type Row = readonly [
  what: string,
  now: object,
  done: readonly (readonly [number, Did])[],
  events: readonly string[],
];

const TABLE: readonly Row[] = [
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
    [OPENED, '10 paused waiting-or-on-hold', '20 resumed'],
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
    [OPENED, '10 paused waiting-or-on-hold', '20 closed', '30 reopened', '30 paused waiting-or-on-hold'],
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
    [OPENED, '0 paused waiting-or-on-hold'],
  ],
  [
    'closed from the beginning, reopened',
    ticket({}),
    [[10, status('resolved', 'open')]],
    [OPENED, '0 closed', '10 reopened'],
  ],
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

const RULE_5: readonly Row[] = [
  ['a reply by staff', ticket({}), [[10, reply(AGENT)]], [OPENED, '10 responded Agent 1']],
  ['not a reply by the customer', ticket({}), [[10, reply(CUSTOMER)]], [OPENED]],
  ['not a reply by somebody outside', ticket({}), [[10, reply(FRIEND)]], [OPENED]],
  ['not an automatic acknowledgement', ticket({}), [[10, reply(RT_SYSTEM)]], [OPENED]],
  ['not an internal note by staff', ticket({}), [[10, { Type: 'Comment' }]], [OPENED]],
  [
    "not an agent's words in a ticket of the agent's own",
    ticket({}, { Requestor: [AGENT] }),
    [[10, reply(AGENT)]],
    [OPENED],
  ],
  [
    'the first reply by a person, after an acknowledgement and a note',
    ticket({}),
    [
      [0, reply(RT_SYSTEM)],
      [5, { Type: 'Comment' }],
      [10, reply(AGENT)],
    ],
    [OPENED, '10 responded Agent 1'],
  ],
];

describe('policy rule 5: what answers the customer is', () => {
  test.each(RULE_5)('%s', (_, now, done, events) => {
    expect(brief(now, history(...done))).toEqual(events);
  });
});

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
