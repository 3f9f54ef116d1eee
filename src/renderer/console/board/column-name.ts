import type { ColumnId } from '../../../contract/board-view.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';

/** What the columns are called; that of the deadline says in which zones it is told. */
export function useColumnName(): (id: ColumnId) => string {
  const { t, isLocalBeijing, localName } = useWording();
  const now = useNow();
  return (id) => {
    if (id !== 'deadline') return t(`column.${id}`);
    return isLocalBeijing(now) ? t('board.deadlineBeijing') : t('board.deadline', { zone: localName(now) });
  };
}
