import type { ToldAlert } from '../../../contract/alerts.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { closeCase, openCase, turnTo } from '../view-state.ts';

/** Goes to the case that an alert is of, or to the place that it leads to. */
export function leadTo({ caseId, place }: Pick<ToldAlert, 'caseId' | 'place'>): void {
  if (caseId !== null) openCase(caseId);
  else if (place === 'centre') showOverlay('centre');
  else {
    turnTo(place);
    if (place === 'board') closeCase();
  }
}
