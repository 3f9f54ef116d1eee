import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Language } from '../../../contract/language.ts';
import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { Entry } from '../board/entry.ts';
import { bridge } from '../bridge.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { receiptText } from './receipt-text.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', marginTop: '12px' },
  said: { fontSize: '13px', lineHeight: '18px' },
  done: { color: clockTokens.clockMet },
  failed: { color: clockTokens.clockOver },
});

/** Each language is named in itself: the text is for somebody who reads that one. */
const LANGUAGES: readonly (readonly [Language, 'receipt.copyEnglish' | 'receipt.copyChinese'])[] = [
  ['en', 'receipt.copyEnglish'],
  ['zh-CN', 'receipt.copyChinese'],
];

interface Props {
  readonly entry: Entry;
  readonly receipt: Receipt;
}

/** Copies the receipt as a text to paste to a customer, in either language. */
export function CopyReceipt({ entry, receipt }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const [said, setSaid] = useState<'nothing' | 'copied' | 'failed'>('nothing');
  const copy = async (language: Language) => {
    const text = receiptText(entry, receipt, wording.inLanguage(language));
    const isCopied = await bridge.writeClipboard({ text }).then(
      ({ ok }) => ok,
      () => false,
    );
    setSaid(isCopied ? 'copied' : 'failed');
  };
  return (
    <div className={styles.row}>
      {LANGUAGES.map(([language, key]) => (
        <Button
          key={language}
          size="small"
          icon={<CopyRegular />}
          lang={language}
          onClick={() => void copy(language)}
          data-testid={`copy-receipt-${language}`}
        >
          {t(key)}
        </Button>
      ))}
      <span role="status" className={`${styles.said} ${said === 'failed' ? styles.failed : styles.done}`}>
        {said === 'copied' && t('receipt.copied')}
        {said === 'failed' && t('receipt.copyFailed')}
      </span>
    </div>
  );
}
