import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { Language } from '../../../contract/language.ts';
import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { Entry } from '../board/entry.ts';
import { told } from '../notices/told.ts';
import { clockTokens } from '../ui/theme.ts';
import { useCopy } from '../ui/use-copy.ts';
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
  const { copy, outcome, words } = useCopy();
  return (
    <div className={styles.row}>
      {LANGUAGES.map(([language, key]) => (
        <Button
          key={language}
          size="small"
          icon={<CopyRegular />}
          lang={language}
          onClick={() => told(copy(receiptText(entry, receipt, wording.inLanguage(language))))}
          data-testid={`copy-receipt-${language}`}
        >
          {t(key)}
        </Button>
      ))}
      <span role="status" className={`${styles.said} ${outcome === 'failed' ? styles.failed : styles.done}`}>
        {words}
      </span>
    </div>
  );
}
