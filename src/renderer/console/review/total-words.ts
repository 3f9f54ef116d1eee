import { useGroupWords } from '../board/group-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import type { TotalsBy } from './totals.ts';

/** What cases are totalled by, in a word. */
export function byWords(by: TotalsBy, { t }: Wording): string {
  switch (by) {
    case 'answered-by':
      return t('review.table.answeredBy');
    case 'month':
      return t('review.totals.month');
    default:
      return t(`arrange.by.${by}`);
  }
}

/** What the lines of a total are called, by their ids; empty: that there is nobody. */
export function useTotalWords(by: TotalsBy): (id: string) => string {
  const { t, monthOfCalendar } = useWording();
  const words = useGroupWords(by === 'answered-by' || by === 'month' ? 'owner' : by);
  return (id) => {
    if (by === 'month') return monthOfCalendar(`${id}-01`);
    return by === 'answered-by' && id === '' ? t('review.notAnswered') : words(id).name;
  };
}
