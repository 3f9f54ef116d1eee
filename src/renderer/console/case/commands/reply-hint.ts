import { isAnswered } from '../../../../domain/clock/in-time.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import type { Entry } from '../../board/entry.ts';
import { BEIJING } from '../../wording/instants.ts';
import type { Wording } from '../../wording/wording.ts';

/** What a reply does: the first one meets the target; after that, who answered and when. */
export function replyHint({ clock }: Pick<Entry, 'clock'>, now: EpochMs, { t, when }: Wording): string {
  const { respondedAt, respondedBy } = clock;
  if (respondedAt === null || !isAnswered(clock, now)) return t('commands.reply.hint');
  const answered = { when: when(respondedAt, now, BEIJING) };
  // A file may say when a case was answered and not by whom.
  return respondedBy === null || respondedBy === ''
    ? t('commands.reply.answered', answered)
    : t('commands.reply.answeredBy', { ...answered, by: respondedBy });
}
