import type { ColumnId } from '../../../contract/board-view.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';

/** What a column is called; that of the deadline says in which zones it is told. */
export function columnName(id: ColumnId, { t, isLocalBeijing, localName }: Wording, now: EpochMs): string {
  if (id !== 'deadline') return t(`column.${id}`);
  return isLocalBeijing(now) ? t('board.deadlineBeijing') : t('board.deadline', { zone: localName(now) });
}

/** The same in the language and the zone of whoever reads. */
export function useColumnName(): (id: ColumnId) => string {
  const wording = useWording();
  const now = useNow();
  return (id) => columnName(id, wording, now);
}
