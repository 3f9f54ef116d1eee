import { useCallback, useEffect, useState } from 'react';
import type { BackupProblem, BackupSummary } from '../../../contract/backup.ts';
import type { ConsoleAnswer } from '../../../contract/console.ts';
import { errorText } from '../../../domain/error-text.ts';
import { bridge } from '../bridge.ts';

/** What is said of the backup, or the restoring, that was asked for last. */
export type BackupSaid =
  | { readonly kind: 'nothing' | 'working' | 'restoring' }
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'not-shown'; readonly folder: string }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

const NOTHING: BackupSaid = { kind: 'nothing' };

/** The backups that are kept, and what can be done with them. */
interface Backups {
  /** `null` until they were looked for. */
  readonly found: ConsoleAnswer<'backup:list'> | null;
  readonly said: BackupSaid;
  readonly isBusy: boolean;
  /** The one that is restored once that is confirmed. */
  readonly chosen: BackupSummary | null;
  readonly make: () => Promise<void>;
  /** Chooses one that is kept, by its name, or with `null` any file. */
  readonly choose: (name: string | null) => Promise<void>;
  readonly unchoose: () => void;
  readonly restore: () => Promise<void>;
  readonly showFolder: (folder: string) => Promise<void>;
}

/** `onGone` hears that a backup that was chosen by its name is kept no longer: its line goes. */
export function useBackups(onGone: () => void): Backups {
  const [found, setFound] = useState<ConsoleAnswer<'backup:list'> | null>(null);
  const [said, setSaid] = useState<BackupSaid>(NOTHING);
  const [chosen, setChosen] = useState<BackupSummary | null>(null);
  const look = useCallback(async () => {
    const list = await bridge.listBackups();
    setFound(list);
    return list;
  }, []);
  useEffect(() => void look(), [look]);
  /** Says that something goes on, then what came of it, that main failed at it among that; answers what is kept then. */
  const during = async (kind: 'working' | 'restoring', work: () => Promise<BackupSaid>) => {
    setSaid({ kind });
    setSaid(await work().catch(failure));
    return look();
  };
  return {
    found,
    said,
    isBusy: said.kind === 'working' || said.kind === 'restoring',
    chosen,
    async make() {
      await during('working', async () => {
        const answer = await bridge.makeBackup();
        return answer.kind === 'cancelled' ? NOTHING : answer;
      });
    },
    async choose(name) {
      const { kept } = await during('working', async () => {
        const answer = await bridge.chooseBackup({ name });
        if (answer.kind === 'chosen') setChosen(answer.summary);
        return answer.kind === 'problem' ? answer : NOTHING;
      });
      if (name !== null && !kept.some((one) => one.name === name)) onGone();
    },
    unchoose: () => setChosen(null),
    async restore() {
      setChosen(null);
      await during('restoring', async () => {
        const answer = await bridge.restoreBackup();
        // The program starts again.
        return answer.kind === 'problem' ? answer : { kind: 'restoring' };
      });
    },
    async showFolder(folder) {
      const { isShown } = await bridge.showBackupFolder();
      setSaid(isShown ? NOTHING : { kind: 'not-shown', folder });
    },
  };
}

function failure(error: unknown): BackupSaid {
  return { kind: 'problem', problem: { code: 'failed', detail: errorText(error) } };
}
