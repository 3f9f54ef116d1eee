import type { BoardFilter } from '../../../contract/board-view.ts';
import { pressWords } from '../board/bar/press-words.ts';
import type { Counted } from '../board/counted.ts';
import type { Wording } from '../wording/wording.ts';

/** How many open cases are in a state. */
export interface TallyOf {
  readonly counted: Counted;
  /** How many there are on the whole desk; `null` while they are being counted. */
  readonly count: number | null;
  /** How many of them the other parts of the filter let through; `null` where it has none. */
  readonly passing: number | null;
}

/** What a tally is called: the state, and how many there are. */
export function tallyName({ counted, count, passing }: TallyOf, { t }: Wording): string {
  const state = t(`counted.${counted}`);
  if (count === null) return state;
  return passing === null
    ? t('header.tallyAll', { state, count })
    : t('header.tallyOf', { state, shown: passing, count });
}

/** What it is called and what a press does, where the filter asks for `states` so far. */
export function tallyTitle(tally: TallyOf, states: BoardFilter['states'], wording: Wording): string {
  const { t } = wording;
  const { counted } = tally;
  const press = pressWords(states, { kind: counted, word: t(`counted.${counted}`) }, wording);
  return t('header.tallyPress', { name: tallyName(tally, wording), press });
}
