import { useReview } from '../review/review-store.ts';
import { useView } from '../view-state.ts';

/** The case that is open beside the list of the page that is turned to; `null` where none is. */
export function useCaseInView(): string | null {
  const page = useView((view) => view.page);
  const onBoard = useView(({ openId }) => openId);
  const inReview = useReview(({ openId }) => openId);
  if (page === 'review') return inReview;
  return page === 'board' ? onBoard : null;
}
