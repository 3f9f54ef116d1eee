import { useGroupWords } from '../board/group-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import type { TotalsBy } from './totals.ts';

/** What cases are totalled by, in a word. */
export function byWords(by: TotalsBy, { t }: Wording): string {
  return by === 'answered-by' ? t('review.table.answeredBy') : t(`arrange.by.${by}`);
}

/** What the lines of a total are called, by their ids; empty: that there is nobody. */
export function useTotalWords(by: TotalsBy): (id: string) => string {
  const { t } = useWording();
  const words = useGroupWords(by === 'answered-by' ? 'owner' : by);
  return (id) => (by === 'answered-by' && id === '' ? t('review.notAnswered') : words(id).name);
}
