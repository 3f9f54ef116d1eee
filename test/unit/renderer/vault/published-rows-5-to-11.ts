import { CASES_1, LEDGER_1_NOW, ROWS_1, ROWS_3, ROWS_4, type Rows } from './published-rows-1-to-4.ts';

export const SOURCES_NOW = ROWS_1['sources']?.map((row) => ({ ...row, abilities: [] })) ?? [];
/** What step 5 adds to rows of before. */
export const NONE_5: Rows = { sources: SOURCES_NOW, commands: [], duties: [] };

export const CLOSED = { ...CASES_1[0], id: 'rt/9', open: 0, updatedAt: 3_000 };
const QUEUED = {
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
};
export const ROWS_5: Rows = {
  ...ROWS_4,
  cases: [...CASES_1, CLOSED],
  sources: [{ ...SOURCES_NOW[0], abilities: ['take', 'reply'] }],
  commands: [QUEUED],
  duties: [
    { caseId: 'rt/1', sourceId: 'rt', duty: 'Keeps contacts', state: 'missing', by: 'Li Wei', at: 7_200 },
  ],
};
/** Step 6 dates the closed case. */
export const ROWS_6: Rows = { ...ROWS_5, cases: [...CASES_1, { ...CLOSED, endedAt: 3_000 }] };

/** Step 7 gives each case its number, and finds that a case of an export is one of the help desk's. */
export const NUMBERED = ROWS_6['cases']?.map((row) => ({ ...row, number: '000000000001' })) ?? [];
export const NONE_9: Rows = { boardOrder: [] };
export const NONE_7: Rows = { cases: NUMBERED.slice(0, 1), bonds: [], ...NONE_9 };
export const EXPORTED = {
  ...CASES_1[0],
  id: 'export/1',
  sourceId: 'export',
  key: '#1',
  openedAt: 1_200,
  revision: 9,
};
export const ROWS_6_TWICE: Rows = { ...ROWS_6, cases: [EXPORTED, ...(ROWS_6['cases'] ?? [])] };
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
export const LEDGER_1_TOLD = LEDGER_1_NOW.map((row) => (row.state === 'fired' ? { ...row, unread: 1 } : row));
export const LEDGER_3_TOLD = ROWS_3['ledger']?.map((row) => ({ ...row, unread: 0 })) ?? [];
export const TOLD_7 = { notice: 'n', as: 'single', on: 'window' };
export const LEDGER_7 = [
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
export const LEDGER_8 = [
  { ...LEDGER_7[0], live: 1, unread: 0 },
  { ...LEDGER_7[1], unread: 1 },
  ...LEDGER_7.slice(2),
];

export const ORDER_9 = [
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

/** Step 10 keeps in mind which cases are the agent’s own, told or not, unless that is over. */
export const OWN_9 = { ...LEDGER_7[0], told: null, live: 0 };
export const LEDGER_9 = [
  ...LEDGER_8,
  { ...OWN_9, id: 'rt/2|case-assigned|li wei', state: 'silenced', why: 'yours-already' },
  { ...OWN_9, id: 'rt/3|case-assigned|li wei', state: 'past', why: 'first-reading' },
  { ...OWN_9, id: 'rt/4|case-assigned|li wei', state: 'withdrawn', why: 'same-case' },
  { ...OWN_9, id: 'rt/5|case-assigned|li wei', state: 'withdrawn', why: 'changed' },
  { ...OWN_9, id: 'rt/6|case-assigned|li wei', state: 'answered', why: 'closed' },
  { ...OWN_9, id: 'rt/7|case-unowned|9000', kind: 'case-unowned', state: 'silenced', why: 'kind-off' },
];
export const LEDGER_10 = LEDGER_9.map((row, at) => (at >= 4 && at <= 6 ? { ...row, live: 1 } : row));

/** Step 11 knows taking a case as assigning it to oneself. */
const doing = (action: object) => {
  const id = '7c1d9c5e-56a2-4a0b-8f0e-2f6d8f3f7d21';
  return { ...QUEUED, id, order: 8_000, command: { ...QUEUED.command, id, action } };
};
export const COMMANDS_10 = [QUEUED, doing({ kind: 'take' })];
export const COMMANDS_11 = [QUEUED, doing({ kind: 'assign', owner: 'Li Wei' })];
export const SOURCES_11 = [{ ...SOURCES_NOW[0], abilities: ['assign', 'reply'] }];

export const ROWS_11: Rows = {
  ...ROWS_7,
  sources: SOURCES_11,
  ledger: LEDGER_10,
  boardOrder: ORDER_9,
  commands: COMMANDS_11,
};
