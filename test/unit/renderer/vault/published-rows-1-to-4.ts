/** The rows of each table of a store. */
export type Rows = Readonly<Record<string, readonly object[]>>;

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

export const ROWS_2: Rows = {
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
export const LEDGER_1_NOW = [
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
export const ROWS_3: Rows = {
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

export const ROWS_4: Rows = {
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
export const NONE_4: Rows = { runs: [], setAside: [] };
