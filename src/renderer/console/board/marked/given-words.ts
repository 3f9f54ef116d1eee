import { isForHelpDesk, type OutboxEntry } from '../../../../contract/outbox.ts';
import type { Wording } from '../../wording/wording.ts';

/**
 * How many of the commands that can be taken back are not yet sent. What was done to cases that were logged here is
 * sent nowhere, and is counted as done.
 */
export function givenWords(undoable: readonly Pick<OutboxEntry, 'command'>[], { t }: Wording): string {
  const unsent = undoable.filter(isForHelpDesk).length;
  const done = undoable.length - unsent;
  if (done === 0) return t('marks.given', { count: unsent });
  return unsent === 0 ? t('marks.doneHere', { count: done }) : t('marks.givenAndDone', { unsent, done });
}
