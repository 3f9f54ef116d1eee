import { isForHelpDesk, type OutboxEntry } from '../../../contract/outbox.ts';
import type { Command } from '../../../domain/cases/command.ts';
import { type Wish, wishOf } from '../case/commands/wish.ts';
import type { Wording } from '../wording/wording.ts';

/** What a command wants, in few words. */
export function commandWords(command: Pick<Command, 'action' | 'by'>, { t }: Wording): string {
  const wish = wishOf(command);
  switch (wish.kind) {
    case 'assign':
      return wish.owner === null ? t('commands.is.unassign') : t('commands.is.assign', { owner: wish.owner });
    case 'change-severity':
      return t('commands.is.change-severity', { severity: wish.severity });
    case 'pause':
      return t('commands.is.pause', { reason: t(`pause.${wish.reason}`) });
    default:
      return t(`commands.is.${wish.kind}`);
  }
}

/** What the agent wrote for it, or the person that they named; empty where there is nothing to write. */
export function writtenIn(wish: Wish): string {
  switch (wish.kind) {
    case 'reply':
    case 'note':
      return wish.text;
    case 'change-severity':
      return wish.reason;
    case 'assign':
      return wish.owner ?? '';
    default:
      return '';
  }
}

/** The wish with other words, or for another person. */
export function rewritten(wish: Wish, written: string): Wish {
  switch (wish.kind) {
    case 'reply':
    case 'note':
      return { ...wish, text: written };
    case 'change-severity':
      return { ...wish, reason: written };
    case 'assign':
      return { ...wish, owner: written.trim() };
    default:
      return wish;
  }
}

/**
 * How far an active command is, and what stands in its way; and of one that waits, where that is known, that it has to
 * be sent by the deadline (`isForDeadline`).
 */
export function progressWords(entry: OutboxEntry, { t }: Wording, isForDeadline: boolean): string {
  const { state, problem, found, attempts, mayHaveArrived } = entry;
  const title = problem === null ? '' : t(`problem.${problem.code}.title`);
  switch (state) {
    case 'queued':
      if (!isForHelpDesk(entry)) return t('commands.queuedHere');
      if (mayHaveArrived) return t('commands.lookedFor');
      if (problem !== null) return t('commands.failed', { title, count: attempts });
      return t(isForDeadline ? 'commands.queuedForDeadline' : 'commands.queued');
    case 'sending':
      return t('commands.sending');
    case 'unclear':
      return t('commands.unclear');
    case 'conflict':
      return t('commands.conflict', { found: found ?? '' });
    case 'refused':
      return t('commands.refused', { title });
    case 'sent':
      return t('commands.untold');
    case 'dropped':
      return '';
  }
}
