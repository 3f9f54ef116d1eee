import type { ColumnSet } from '../board/columns.ts';

/** The columns of the closed cases, as they stand. */
const REVIEW_COLUMN_IDS = [
  'severity',
  'result',
  'left',
  'closed',
  'case',
  'answered',
  'owner',
  'source',
] as const;
export type ReviewColumn = (typeof REVIEW_COLUMN_IDS)[number];

/** None of them is sized by hand. */
export const REVIEW_COLUMN_LIST = REVIEW_COLUMN_IDS.map((id) => ({ id, width: null }));

/**
 * How wide they are, and which of them give way. An instant is told whole in Chinese: with its year where there is
 * room.
 */
export const REVIEW_COLUMNS: ColumnSet<ReviewColumn> = {
  widths: {
    severity: { roomy: 84, tight: 30 },
    result: { roomy: 160, tight: 152 },
    left: { roomy: 112, tight: 104 },
    closed: { roomy: 200, tight: 152 },
    case: { roomy: 300, tight: 200 },
    answered: { roomy: 200, tight: 152 },
    owner: { roomy: 116, tight: 96 },
    source: { roomy: 130, tight: 110 },
  },
  giveWay: ['source', 'owner', 'answered', 'result', 'closed'],
};
