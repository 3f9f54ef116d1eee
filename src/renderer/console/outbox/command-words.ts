import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { CommandAction } from '../../../domain/cases/command.ts';
import type { Wording } from '../wording/wording.ts';

/** What a command wants, in few words. */
export function actionWords(action: CommandAction, { t }: Wording): string {
  switch (action.kind) {
    case 'change-severity':
      return t('commands.is.change-severity', { severity: action.severity });
    case 'pause':
      return t('commands.is.pause', { reason: t(`pause.${action.reason}`) });
    default:
      return t(`commands.is.${action.kind}`);
  }
}

/** What the agent wrote with it; empty where there is nothing to write. */
export function writtenIn(action: CommandAction): string {
  if (action.kind === 'reply' || action.kind === 'note') return action.text;
  return action.kind === 'change-severity' ? action.reason : '';
}

/** The action with other words. */
export function rewritten(action: CommandAction, written: string): CommandAction {
  if (action.kind === 'reply' || action.kind === 'note') return { ...action, text: written };
  return action.kind === 'change-severity' ? { ...action, reason: written } : action;
}

/** How far an active command is, and what stands in its way. */
export function progressWords(entry: OutboxEntry, { t }: Wording): string {
  const { state, problem, found, attempts, mayHaveArrived } = entry;
  const title = problem === null ? '' : t(`problem.${problem.code}.title`);
  switch (state) {
    case 'queued':
      if (mayHaveArrived) return t('commands.lookedFor');
      return problem === null ? t('commands.queued') : t('commands.failed', { title, count: attempts });
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
