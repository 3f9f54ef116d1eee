import { shell } from 'electron/common';
import type { backupQuestions } from '../../contract/backup.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import type { BackupDesk } from './backup-desk.ts';

/** What the console may ask about backups, and who answers. */
export function backupHandlers(backups: BackupDesk): Pick<ConsoleHandlers, keyof typeof backupQuestions> {
  return {
    'backup:list': backups.list,
    'backup:make': backups.make,
    'backup:choose': ({ name }) => backups.choose(name),
    'backup:restore': backups.restore,
    async 'backup:show-folder'() {
      return { isShown: (await shell.openPath((await backups.list()).folder)) === '' };
    },
  };
}
