import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import { BackupSaidLine } from './backup-said-line.tsx';
import { ConfirmRestore } from './confirm-restore.tsx';
import { KeptBackups } from './kept-backups.tsx';
import { useBackups } from './use-backups.ts';

const useStyles = makeStyles({
  sheet: { display: 'grid', rowGap: '12px', '& > h3': { marginBottom: 0 } },
  text: {
    margin: 0,
    maxWidth: '74ch',
    fontSize: '13px',
    lineHeight: '19px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
});

/** Backups: made by hand or by itself, and restored once that is confirmed. */
export function BackupSheet() {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useWording();
  const sheet = useRef<HTMLElement>(null);
  // A line whose button had the focus goes with its backup.
  const focusChoice = () =>
    sheet.current?.querySelector<HTMLElement>('[data-testid="backup-choose"]')?.focus();
  const backups = useBackups(focusChoice);
  const { found, isBusy, chosen } = backups;
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
      <p className={styles.text}>{t('backup.lead')}</p>
      <div className={styles.actions}>
        <Button
          icon={<ArchiveRegular />}
          disabledFocusable={isBusy}
          onClick={() => void backups.make()}
          data-testid="backup-make"
        >
          {t('backup.make')}
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => void backups.choose(null)}
          data-testid="backup-choose"
        >
          {t('backup.restoreFile')}
        </Button>
      </div>
      <BackupSaidLine said={backups.said} />
      {found !== null && (
        <>
          <div className={styles.actions}>
            <span className={styles.text}>{t('backup.folder', { folder: found.folder })}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<FolderOpenRegular />}
              disabledFocusable={isBusy}
              onClick={() => void backups.showFolder(found.folder)}
              data-testid="backup-show-folder"
            >
              {t('backup.showFolder')}
            </Button>
          </div>
          <KeptBackups kept={found.kept} isBusy={isBusy} onChoose={(name) => void backups.choose(name)} />
        </>
      )}
      {chosen !== null && (
        <ConfirmRestore
          summary={chosen}
          onConfirm={() => void backups.restore()}
          onCancel={backups.unchoose}
        />
      )}
    </section>
  );
}
