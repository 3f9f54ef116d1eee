import type { SchemaStep } from '../../../../src/renderer/vault/schema.ts';
import { NONE_4, ROWS_1, ROWS_2, ROWS_3, ROWS_4, type Rows } from './published-rows-1-to-4.ts';
import {
  COMMANDS_10,
  EXPORTED,
  LEDGER_1_TOLD,
  LEDGER_3_TOLD,
  LEDGER_7,
  LEDGER_8,
  LEDGER_9,
  LEDGER_10,
  NONE_5,
  NONE_7,
  NONE_9,
  NUMBERED,
  ORDER_9,
  ROWS_5,
  ROWS_6,
  ROWS_6_TWICE,
  ROWS_7,
  ROWS_11,
  SOURCES_11,
} from './published-rows-5-to-11.ts';

export interface PublishedVersion {
  readonly version: number;
  readonly stores: SchemaStep['stores'];
  /** What that version stored. */
  readonly rows: Rows;
  /** What the newest version makes of them. */
  readonly now: Rows;
}

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
    now: { ...ROWS_6, sources: SOURCES_11, ledger: LEDGER_3_TOLD, ...NONE_7, cases: NUMBERED },
  },
  {
    version: 6,
    stores: { cases: 'id, [open+id], sourceId, endedAt' },
    rows: ROWS_6_TWICE,
    now: {
      ...ROWS_6,
      sources: SOURCES_11,
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
    now: { ...ROWS_7, sources: SOURCES_11, ledger: LEDGER_8, ...NONE_9 },
  },
  {
    version: 8,
    stores: { ledger: 'id, [live+id], dueAt, [unread+dueAt]' },
    rows: { ...ROWS_7, ledger: LEDGER_8 },
    now: { ...ROWS_7, sources: SOURCES_11, ledger: LEDGER_8, ...NONE_9 },
  },
  {
    version: 9,
    stores: { boardOrder: 'revision' },
    rows: { ...ROWS_7, ledger: LEDGER_9, boardOrder: ORDER_9 },
    now: { ...ROWS_7, sources: SOURCES_11, ledger: LEDGER_10, boardOrder: ORDER_9 },
  },
  {
    version: 10,
    stores: {},
    rows: { ...ROWS_7, ledger: LEDGER_10, boardOrder: ORDER_9, commands: COMMANDS_10 },
    now: ROWS_11,
  },
  {
    version: 11,
    stores: {},
    rows: ROWS_11,
    now: ROWS_11,
  },
];
