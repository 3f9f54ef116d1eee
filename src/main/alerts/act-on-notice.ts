import type { NoticePlace } from '../../contract/alerts.ts';
import type { AlertDesk } from './alert-desk.ts';
import type { Notice } from './notice.ts';
import type { NoticeAct } from './notifier.ts';

/**
 * Does what somebody chose on a notification: opens its case, or the place that it leads to, or takes or snoozes the
 * case. What it told is seen then; but where it leads to a list of several cases, each is seen once it is opened.
 */
export async function actOnNotice(
  { caseId, place, alertIds }: Pick<Notice, 'caseId' | 'place' | 'alertIds'>,
  act: NoticeAct,
  world: {
    readonly desk: Pick<AlertDesk, 'seen' | 'snooze'>;
    readonly window: {
      showCase(caseId: string): void;
      showPlace(place: NoticePlace): void;
    };
    /** Takes a case in the name of whoever sits here. */
    readonly take: (caseId: string) => Promise<unknown>;
  },
): Promise<void> {
  const { desk, window, take } = world;
  if (caseId === null) window.showPlace(place);
  else if (act === 'open') window.showCase(caseId);
  if (caseId !== null || place !== 'centre') await desk.seen(alertIds);
  if (caseId === null || act === 'open') return;
  if (act === 'take') await take(caseId);
  else await desk.snooze(caseId, '10-minutes');
}
