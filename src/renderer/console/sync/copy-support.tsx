import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { clockTokens } from '../ui/theme.ts';
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
  const [said, setSaid] = useState<'nothing' | 'copied' | 'failed'>('nothing');
  const copy = async () => {
    const isCopied = await bridge.writeClipboard({ text: text() }).then(
      ({ ok }) => ok,
      () => false,
    );
    setSaid(isCopied ? 'copied' : 'failed');
  };
  return (
    <div className={styles.row}>
      <Button icon={<CopyRegular />} onClick={() => void copy()} data-testid="copy-support">
        {t('sync.copy')}
      </Button>
      <span role="status" className={`${styles.said} ${said === 'failed' ? styles.failed : styles.done}`}>
        {said === 'copied' && t('sync.copied')}
        {said === 'failed' && t('sync.copyFailed')}
      </span>
    </div>
  );
}
