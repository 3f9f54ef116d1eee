import { makeStyles, tokens } from '@fluentui/react-components';
import { clockTokens } from '../ui/theme.ts';
import { detailWords } from '../wording/system-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { BackupSaid } from './use-backups.ts';

const useStyles = makeStyles({
  line: { margin: 0, maxWidth: '74ch', fontSize: '13px', lineHeight: '19px' },
  done: { color: clockTokens.clockMet, overflowWrap: 'anywhere' },
  failed: { color: clockTokens.clockOver, overflowWrap: 'anywhere' },
  detail: {
    display: 'block',
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

/** What has come of a backup, or of restoring one. */
export function BackupSaidLine({ said }: { readonly said: BackupSaid }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  return (
    <p role="status" className={styles.line} data-testid="backup-said" data-said={said.kind}>
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
  );
}
