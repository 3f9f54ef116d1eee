import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { told } from '../notices/told.ts';
import { clockTokens } from '../ui/theme.ts';
import { useCopy } from '../ui/use-copy.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'row-reverse', alignItems: 'center' },
  said: { fontSize: '13px', ':not(:empty)': { marginRight: '10px' } },
  done: { color: clockTokens.clockMet },
  failed: { color: clockTokens.clockOver },
});

/** Copies what a helper must know; `text` is made when it is asked for. */
export function CopySupport({ text }: { readonly text: () => string }) {
  const styles = useStyles();
  const { t } = useWording();
  const { copy, outcome, words } = useCopy();
  return (
    <div className={styles.row}>
      <Button icon={<CopyRegular />} onClick={() => told(copy(text()))} data-testid="copy-support">
        {t('sync.copy')}
      </Button>
      <span role="status" className={`${styles.said} ${outcome === 'failed' ? styles.failed : styles.done}`}>
        {words}
      </span>
    </div>
  );
}
