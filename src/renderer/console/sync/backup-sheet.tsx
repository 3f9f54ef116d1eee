import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupProblem, BackupSummary } from '../../../contract/backup.ts';
import type { ConsoleAnswer } from '../../../contract/console.ts';
import { bridge } from '../bridge.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { detailWords } from '../wording/system-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { ConfirmRestore } from './confirm-restore.tsx';

const useStyles = makeStyles({
  sheet: { display: 'grid', rowGap: '12px', '& > h3': { marginBottom: 0 } },
  text: { margin: 0, maxWidth: '74ch', fontSize: '13px', lineHeight: '19px' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  done: { color: clockTokens.clockMet, overflowWrap: 'anywhere' },
  failed: { color: clockTokens.clockOver, overflowWrap: 'anywhere' },
  detail: {
    display: 'block',
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  line: { display: 'flex', gap: '14px', alignItems: 'center', flexWrap: 'wrap', fontSize: '13px' },
  when: { minWidth: '150px', fontVariantNumeric: 'tabular-nums' },
});

type Said =
  | { readonly kind: 'nothing' | 'working' | 'restoring' }
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'not-shown'; readonly folder: string }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

/** Backups: made by hand or by itself, and restored once that is confirmed. */
export function BackupSheet() {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const { t, when, number } = wording;
  const now = useNow();
  const [found, setFound] = useState<ConsoleAnswer<'backup:list'> | null>(null);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const [chosen, setChosen] = useState<BackupSummary | null>(null);
  const look = useCallback(async () => {
    const list = await bridge.listBackups();
    setFound(list);
    return list;
  }, []);
  useEffect(() => void look(), [look]);
  const sheet = useRef<HTMLElement>(null);
  const focusChoice = () =>
    sheet.current?.querySelector<HTMLElement>('[data-testid="backup-choose"]')?.focus();

  const make = async () => {
    setSaid({ kind: 'working' });
    const answer = await bridge.makeBackup();
    setSaid(answer.kind === 'cancelled' ? { kind: 'nothing' } : answer);
    await look();
  };
  const choose = async (name: string | null) => {
    setSaid({ kind: 'working' });
    const answer = await bridge.chooseBackup({ name });
    if (answer.kind === 'chosen') setChosen(answer.summary);
    setSaid(answer.kind === 'problem' ? answer : { kind: 'nothing' });
    const { kept } = await look();
    // The line whose button had the focus goes with its backup.
    if (name !== null && !kept.some((one) => one.name === name)) focusChoice();
  };
  const restore = async () => {
    setChosen(null);
    setSaid({ kind: 'restoring' });
    const answer = await bridge.restoreBackup();
    if (answer.kind === 'problem') setSaid(answer);
    await look();
  };
  const showFolder = async (folder: string) => {
    const { isShown } = await bridge.showBackupFolder();
    setSaid(isShown ? { kind: 'nothing' } : { kind: 'not-shown', folder });
  };
  const isBusy = said.kind === 'working' || said.kind === 'restoring';
  return (
    <section
      ref={sheet}
      className={`${page.sheet} ${styles.sheet}`}
      aria-labelledby="backup"
      data-testid="backup"
      data-place="backup"
    >
      <h3 id="backup" className={page.heading}>
        {t('backup.title')}
      </h3>
      <p className={`${styles.text} ${styles.quiet}`}>{t('backup.lead')}</p>
      <div className={styles.actions}>
        <Button
          icon={<ArchiveRegular />}
          disabledFocusable={isBusy}
          onClick={() => void make()}
          data-testid="backup-make"
        >
          {t('backup.make')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void choose(null)} data-testid="backup-choose">
          {t('backup.restoreFile')}
        </Button>
      </div>
      <p role="status" className={styles.text} data-testid="backup-said" data-said={said.kind}>
        {said.kind === 'working' && t('backup.working')}
        {said.kind === 'restoring' && t('backup.restoring')}
        {said.kind === 'made' && <span className={styles.done}>{t('backup.made', { path: said.path })}</span>}
        {said.kind === 'not-shown' && (
          <span className={styles.failed}>{t('backup.folderNotShown', { folder: said.folder })}</span>
        )}
        {said.kind === 'problem' && (
          <>
            <span className={styles.failed}>{t(`backup.problem.${said.problem.code}`)}</span>
            <span className={styles.detail}>{detailWords(said.problem.detail, wording)}</span>
          </>
        )}
      </p>
      {found !== null && (
        <>
          <div className={styles.actions}>
            <span className={`${styles.text} ${styles.quiet}`}>
              {t('backup.folder', { folder: found.folder })}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<FolderOpenRegular />}
              disabledFocusable={isBusy}
              onClick={() => void showFolder(found.folder)}
              data-testid="backup-show-folder"
            >
              {t('backup.showFolder')}
            </Button>
          </div>
          {found.kept.length === 0 && <p className={styles.text}>{t('backup.none')}</p>}
          <ul className={styles.list}>
            {found.kept.map(({ name, madeAt, reason, bytes }) => (
              <li key={name} className={styles.line} data-testid="kept-backup" data-reason={reason}>
                <span className={styles.when}>{when(madeAt, now, BEIJING)}</span>
                <span>{t(`backup.reason.${reason}`)}</span>
                <span className={styles.quiet}>
                  {t('backup.size', { size: number(Math.ceil(bytes / 1024)) })}
                </span>
                <Button size="small" disabledFocusable={isBusy} onClick={() => void choose(name)}>
                  {t('backup.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen !== null && (
        <ConfirmRestore summary={chosen} onConfirm={() => void restore()} onCancel={() => setChosen(null)} />
      )}
    </section>
  );
}
