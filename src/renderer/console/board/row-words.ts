import type { EpochMs } from '../../../domain/units.ts';
import type { Unsent } from '../outbox/use-unsent.ts';
import { noDeadlineWords } from '../wording/deadline-words.ts';
import { serviceTypeWords } from '../wording/terms-words.ts';
import type { Wording } from '../wording/wording.ts';
import { isClosing } from './counted.ts';
import type { Entry } from './entry.ts';

/** The service type as the case's policy names it; as the source says it when the policy does not know it. */
export function serviceTypeName({ clock: { policy, terms } }: Entry, wording: Wording): string {
  return serviceTypeWords(policy, terms.serviceType, wording);
}

/** What a case is about; that it has no subject where its source gave none. */
export function subjectWords({ subject }: { readonly subject: string }, { t }: Wording): string {
  return subject === '' ? t('board.noSubject') : subject;
}

/** What the clock of a case can be said to do, from the most to the least urgent. */
export const SHOWN_STATES = [
  'breached',
  'running',
  'waiting-to-open',
  'paused',
  'late',
  'met',
  'closing',
  'closed-unanswered',
] as const;
type ShownState = (typeof SHOWN_STATES)[number];

/**
 * What the clock of a case does; of one that was answered after its deadline, or is being or was closed unanswered in
 * time, that it was.
 */
export function shownStateOf({ subject, reading }: Pick<Entry, 'subject' | 'reading'>): ShownState {
  if (isClosing(reading)) return subject.isOpen ? 'closing' : 'closed-unanswered';
  return reading.state === 'breached' && reading.isAnswered ? 'late' : reading.state;
}

/** The same in a word. */
export function stateWord(entry: Pick<Entry, 'subject' | 'reading'>, { t }: Wording): string {
  return t(`state.${shownStateOf(entry)}`);
}

/** What a screen reader says of a row: the deadline, not the countdown, and what has not been sent. */
export function rowName(entry: Entry, now: EpochMs, wording: Wording, unsent: Unsent | null = null): string {
  const { subject, severity, clock } = entry;
  const { t } = wording;
  const name = t('board.rowName', {
    key: subject.key,
    subject: subjectWords(subject, wording),
    severity,
    state: stateWord(entry, wording),
    deadline:
      clock.deadline === null
        ? t('board.rowNoDeadline', { why: noDeadlineWords(clock, now, wording) })
        : t(clock.isProvisional ? 'board.rowProvisional' : 'board.rowDeadline', {
            time: wording.until(clock.deadline, now),
          }),
    owner: subject.owner ?? t('board.unowned'),
  });
  return unsent === null ? name : t('commands.rowName', { name, mark: t(`commands.mark.${unsent}`) });
}
