import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import type { Entry } from '../../board/entry.ts';
import { deadlineWords, noDeadlineWords } from '../../wording/deadline-words.ts';
import type { Wording } from '../../wording/wording.ts';

/** Something that two tellings of a case do not agree on, in words. */
export interface Difference {
  readonly field: 'severity' | 'status' | 'owner' | 'deadline' | 'answered' | 'opened';
  readonly here: string;
  readonly there: string;
}

/** What two tellings of a case differ in, as far as a reader must know; a deadline only from a minute on. */
export function differencesOf(
  here: Entry,
  there: Entry,
  now: EpochMs,
  wording: Wording,
): readonly Difference[] {
  const { t } = wording;
  const when = (at: EpochMs | null, otherwise: string) => (at === null ? otherwise : wording.until(at, now));
  const both = (field: Difference['field'], inWords: (entry: Entry) => string): Difference => {
    return { field, here: inWords(here), there: inWords(there) };
  };
  const all = [
    both('opened', ({ clock }) => when(clock.openedAt, '')),
    both('severity', ({ severity }) => severity),
    both('status', ({ subject: { status, isOpen } }) => {
      if (here.subject.isOpen === there.subject.isOpen) return status;
      return t(isOpen ? 'twins.isOpen' : 'twins.isClosed', { status });
    }),
    both('owner', ({ subject }) => subject.owner ?? t('board.unowned')),
    both('answered', ({ clock }) => when(clock.respondedAt, t('twins.notAnswered'))),
    both('deadline', ({ clock }) =>
      clock.deadline === null
        ? noDeadlineWords(clock, now, wording)
        : deadlineWords(clock, wording.until(clock.deadline, now)),
    ),
  ];
  const isNear = (a: EpochMs | null, b: EpochMs | null) =>
    a !== null && b !== null && Math.abs(a - b) < MINUTE;
  const isSame: Partial<Record<Difference['field'], boolean>> = {
    opened: isNear(here.clock.openedAt, there.clock.openedAt),
    answered: isNear(here.clock.respondedAt, there.clock.respondedAt),
    deadline: isNear(here.clock.deadline, there.clock.deadline),
  };
  return all.filter(({ field, here: one, there: other }) => one !== other && isSame[field] !== true);
}
