import type { Sort } from '../../../contract/board-view.ts';
import type { Wording } from '../wording/wording.ts';

/** What a sorted board begins with: `A to Z`, `newest first`. */
export function sortWords({ by, direction }: Sort, { t }: Wording): string {
  switch (by) {
    case 'severity':
    case 'state':
    case 'remaining':
    case 'deadline':
      return t(`sort.first.${by}.${direction}`);
    case 'opened':
    case 'updated':
      return t(`sort.first.instant.${direction}`);
    default:
      return t(`sort.first.text.${direction}`);
  }
}
