import type { SchemaStep } from '../../../../src/renderer/vault/schema.ts';

export type Rows = Readonly<Record<string, readonly object[]>>;

export interface PublishedVersion {
  readonly version: number;
  readonly stores: SchemaStep['stores'];
  /** What that version stored. */
  readonly rows: Rows;
  /** What the newest version makes of them. */
  readonly now: Rows;
}

export const CASES_1 = [
  {
    id: 'rt/1',
    sourceId: 'rt',
    open: 1,
    key: 'RT-1',
    subject: 'Cannot sign in',
    customer: 'Contoso',
    owner: null,
    queue: 'Support',
    status: 'new',
    openedAt: 1_000,
    updatedAt: 2_000,
    revision: 3,
    url: 'https://rt.example.com/1',
    events: [{ id: 'e1', at: 1_000, kind: 'opened', severity: 'A', serviceType: 'billing', plan: 'premium' }],
    mappingRemarks: [{ field: 'plan', found: '', readAs: 'standard' }],
    firstSeenAt: 1_500,
  },
];
export const ROWS_1: Rows = {
  cases: CASES_1,
  sources: [
    {
      sourceId: 'rt',
      name: 'Help desk',
      kind: 'request-tracker',
      activity: 'idle',
      lastSuccessAt: 5_000,
      problem: { code: 'timed-out', subject: 'rt.example.com', detail: '' },
      nextTryAt: 6_000,
      serverOffsetMs: -12,
      progress: { done: 1, total: null },
    },
  ],
  cursors: [{ sourceId: 'rt', cursor: '2024-01-01T00:00:00Z' }],
  ledger: [
    {
      id: 'rt/1|deadline-near|30|9000',
      kind: 'deadline-near',
      caseId: 'rt/1',
      dueAt: 8_000,
      claimedAt: 8_001,
      claim: 'c',
      outcome: 'shown',
    },
  ],
};

const ROWS_2: Rows = {
  ...ROWS_1,
  rules: [
    {
      id: 1,
      at: 9_000,
      by: { kind: 'day-set', calendar: 'china', date: '2026-09-18' },
      rules: {
        policyFiles: [],
        layers: {
          china: {
            imported: [],
            byHand: {
              days: { '2026-09-18': { kind: 'holiday', name: { en: 'Typhoon', zh: '台风' } } },
              announces: [],
            },
          },
          own: { imported: [], byHand: { days: {}, announces: [2026] } },
        },
      },
      bundled: 'chinese-days 1.5.7',
      calendars: [
        {
          id: 'china',
          version: 'chinese-days 1.5.7 + by hand (1 days, 0123abcd)',
          holidays: { '2026-09-18': { en: 'Typhoon', zh: '台风' } },
          makeUpWorkdays: {},
          announcedYears: [2026],
        },
      ],
      moved: [{ caseId: 'rt/1', key: 'RT-1', from: 10_000, to: null }],
      keptScores: 1,
      isSeen: false,
    },
  ],
  pins: [{ caseId: 'rt/2', rulesId: 1 }],
};

/** What step 3 makes of the row above, and its note that the source was read. */
const LEDGER_1_NOW = [
  {
    id: 'rt/1|deadline-near|30|9000',
    kind: 'deadline-near',
    caseId: 'rt/1',
    label: 'RT-1',
    severity: null,
    step: '30',
    deadline: 9_000,
    dueAt: 8_000,
    claimedAt: 8_001,
    claim: 'c',
    state: 'fired',
    stateAt: 8_001,
    why: 'on-time',
    told: null,
    snoozedUntil: null,
    live: 1,
  },
  {
    id: 'watched|rt',
    kind: 'sync-stale',
    caseId: null,
    label: 'Help desk',
    severity: null,
    step: null,
    deadline: null,
    dueAt: 5_000,
    claimedAt: 5_000,
    claim: 'upgrade',
    state: 'noted',
    stateAt: 5_000,
    why: 'first-reading',
    told: null,
    snoozedUntil: null,
    live: 1,
  },
];
const ROWS_3: Rows = {
  ...ROWS_2,
  ledger: [
    {
      ...LEDGER_1_NOW[0],
      id: 'rt/1|deadline-passed|9000',
      state: 'snoozed',
      told: { notice: 'n', as: 'digest', on: 'desktop' },
      snoozedUntil: 9_500,
    },
  ],
};

const ROWS_4: Rows = {
  ...ROWS_3,
  runs: [
    {
      sourceId: 'rt',
      startedAt: 1_000,
      lastStartedAt: 3_000,
      endedAt: 3_100,
      pulls: 3,
      pages: 3,
      changes: 0,
      setAside: 0,
      outcome: 'failed',
      problem: { code: 'timed-out', subject: 'rt.example.com', detail: '' },
    },
  ],
  setAside: [{ caseId: 'rt/2', sourceId: 'rt', reason: 'Created: not a date', since: 1_000 }],
};

/** What step 4 adds to rows of before. */
const NONE_4: Rows = { runs: [], setAside: [] };

const SOURCES_NOW = ROWS_1['sources']?.map((row) => ({ ...row, abilities: [] })) ?? [];
/** What step 5 adds to rows of before. */
const NONE_5: Rows = { sources: SOURCES_NOW, commands: [], duties: [] };

const CLOSED = { ...CASES_1[0], id: 'rt/9', open: 0, updatedAt: 3_000 };
const ROWS_5: Rows = {
  ...ROWS_4,
  cases: [...CASES_1, CLOSED],
  sources: [{ ...SOURCES_NOW[0], abilities: ['take', 'reply'] }],
  commands: [
    {
      id: '0b0c6a3e-7c53-4c5f-9d36-0d3f3f0b9a11',
      caseId: 'rt/1',
      sourceId: 'rt',
      active: 1,
      order: 7_000,
      command: {
        id: '0b0c6a3e-7c53-4c5f-9d36-0d3f3f0b9a11',
        caseId: 'rt/1',
        sourceId: 'rt',
        at: 7_000,
        by: 'Li Wei',
        action: { kind: 'change-severity', severity: 'B', reason: 'No contact' },
        basedOn: 3,
      },
      state: 'queued',
      attempts: 1,
      attemptedAt: 7_100,
      mayHaveArrived: true,
      problem: { code: 'timed-out', subject: 'rt.example.com', detail: '' },
      found: null,
      eventIds: [],
      isTold: false,
    },
  ],
  duties: [
    { caseId: 'rt/1', sourceId: 'rt', duty: 'Keeps contacts', state: 'missing', by: 'Li Wei', at: 7_200 },
  ],
};
/** Step 6 dates the closed case. */
const ROWS_6: Rows = { ...ROWS_5, cases: [...CASES_1, { ...CLOSED, endedAt: 3_000 }] };

/** Step 7 gives each case its number, and finds that a case of an export is one of the help desk's. */
const NUMBERED = ROWS_6['cases']?.map((row) => ({ ...row, number: '000000000001' })) ?? [];
const NONE_9: Rows = { boardOrder: [] };
const NONE_7: Rows = { cases: NUMBERED.slice(0, 1), bonds: [], ...NONE_9 };
const EXPORTED = {
  ...CASES_1[0],
  id: 'export/1',
  sourceId: 'export',
  key: '#1',
  openedAt: 1_200,
  revision: 9,
};
const ROWS_6_TWICE: Rows = { ...ROWS_6, cases: [EXPORTED, ...(ROWS_6['cases'] ?? [])] };
export const ROWS_7: Rows = {
  ...ROWS_6_TWICE,
  cases: [
    { ...EXPORTED, open: 2, number: '000000000001', standsBehind: 'rt/1' },
    { ...NUMBERED[0], standsFor: ['export/1'] },
    { ...NUMBERED[1], key: 'RT-9', number: '000000000009', isGone: true, maybeSame: 'export/9' },
  ],
  bonds: [{ one: 'export/1', other: 'rt/1', isSame: true, at: 7_300 }],
};

/** Step 8 says of each alert that was told whether somebody has seen it. */
const LEDGER_1_TOLD = LEDGER_1_NOW.map((row) => (row.state === 'fired' ? { ...row, unread: 1 } : row));
const LEDGER_3_TOLD = ROWS_3['ledger']?.map((row) => ({ ...row, unread: 0 })) ?? [];
const TOLD_7 = { notice: 'n', as: 'single', on: 'window' };
const LEDGER_7 = [
  {
    ...LEDGER_1_NOW[0],
    id: 'rt/1|case-assigned|li wei',
    kind: 'case-assigned',
    state: 'seen',
    told: TOLD_7,
    live: 0,
  },
  { ...LEDGER_1_NOW[0], id: 'rt/1|deadline-near|10|9000', state: 'refused', told: null },
  { ...LEDGER_1_NOW[0], id: 'rt/1|deadline-near|30|9000', state: 'superseded', told: null, live: 0 },
  { ...LEDGER_1_NOW[0], id: 'rt/1|deadline-passed|9000', state: 'due', told: TOLD_7 },
];
const LEDGER_8 = [
  { ...LEDGER_7[0], live: 1, unread: 0 },
  { ...LEDGER_7[1], unread: 1 },
  ...LEDGER_7.slice(2),
];

const ORDER_9 = [
  {
    revision: 4,
    firstRows: {
      build: 'board-1.js',
      under: { record: null, pins: 0 },
      from: 1_000,
      until: null,
      total: 1,
      ids: ['rt/1'],
    },
  },
];

/** Every version ever released, as it was: append only. With a new step, say in `now` what it makes of each. */
export const PUBLISHED: readonly PublishedVersion[] = [
  {
    version: 1,
    stores: {
      cases: 'id, [open+id], sourceId',
      sources: 'sourceId',
      cursors: 'sourceId',
      ledger: 'id',
    },
    rows: ROWS_1,
    now: { ...ROWS_1, ledger: LEDGER_1_TOLD, rules: [], pins: [], ...NONE_4, ...NONE_5, ...NONE_7 },
  },
  {
    version: 2,
    stores: { rules: 'id', pins: 'caseId' },
    rows: ROWS_2,
    now: { ...ROWS_2, ledger: LEDGER_1_TOLD, ...NONE_4, ...NONE_5, ...NONE_7 },
  },
  {
    version: 3,
    stores: { ledger: 'id, [live+id], dueAt' },
    rows: ROWS_3,
    now: { ...ROWS_3, ledger: LEDGER_3_TOLD, ...NONE_4, ...NONE_5, ...NONE_7 },
  },
  {
    version: 4,
    stores: { runs: '[sourceId+startedAt]', setAside: 'caseId, sourceId' },
    rows: ROWS_4,
    now: { ...ROWS_4, ledger: LEDGER_3_TOLD, ...NONE_5, ...NONE_7 },
  },
  {
    version: 5,
    stores: { commands: 'id, caseId, sourceId, [active+order]', duties: '[caseId+duty], sourceId' },
    rows: ROWS_5,
    now: { ...ROWS_6, ledger: LEDGER_3_TOLD, ...NONE_7, cases: NUMBERED },
  },
  {
    version: 6,
    stores: { cases: 'id, [open+id], sourceId, endedAt' },
    rows: ROWS_6_TWICE,
    now: {
      ...ROWS_6,
      ledger: LEDGER_3_TOLD,
      ...NONE_7,
      cases: [
        { ...EXPORTED, open: 2, number: '000000000001', standsBehind: 'rt/1' },
        { ...NUMBERED[0], standsFor: ['export/1'] },
        NUMBERED[1] ?? {},
      ],
    },
  },
  {
    version: 7,
    stores: {
      cases: 'id, [open+id], endedAt, number, standsBehind, maybeSame',
      bonds: '[one+other]',
    },
    rows: { ...ROWS_7, ledger: LEDGER_7 },
    now: { ...ROWS_7, ledger: LEDGER_8, ...NONE_9 },
  },
  {
    version: 8,
    stores: { ledger: 'id, [live+id], dueAt, [unread+dueAt]' },
    rows: { ...ROWS_7, ledger: LEDGER_8 },
    now: { ...ROWS_7, ledger: LEDGER_8, ...NONE_9 },
  },
  {
    version: 9,
    stores: { boardOrder: 'revision' },
    rows: { ...ROWS_7, ledger: LEDGER_8, boardOrder: ORDER_9 },
    now: { ...ROWS_7, ledger: LEDGER_8, boardOrder: ORDER_9 },
  },
];
