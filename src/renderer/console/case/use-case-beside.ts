import { useReview } from '../review/review-store.ts';
import { useView } from '../view-state.ts';

/** Whether a case is open beside the list of the page that is turned to. */
export function useCaseBeside(): boolean {
  const onBoard = useView(({ page, openId }) => page === 'board' && openId !== null);
  const isReview = useView(({ page }) => page === 'review');
  const inReview = useReview(({ openId }) => openId !== null);
  return onBoard || (isReview && inReview);
}
