import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular, SaveRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import type { SavedFile } from '../../../contract/saved-file.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { useCopy } from '../ui/use-copy.ts';
import { savedWords } from '../wording/saved-words.ts';
import type { TableLine } from '../wording/spreadsheet.ts';
import { useWording } from '../wording/use-wording.ts';

/** So narrow, as beside an open case, that the two are signs alone. */
const NARROW = '@container (max-width: 1100px)';

const useStyles = makeStyles({
  exports: { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px' },
  told: { fontSize: '13px', marginRight: '6px', overflowWrap: 'anywhere' },
  button: {
    [NARROW]: {
      minWidth: '32px',
      paddingLeft: '5px',
      paddingRight: '5px',
      '& > .fui-Button__icon': { marginRight: 0 },
    },
  },
  word: { [NARROW]: { display: 'none' } },
});

interface Props {
  /** What the table is made of: what came of it is said until that is another. */
  readonly of: unknown;
  readonly table: () => Promise<readonly TableLine[]>;
  /** What the file is called, as it is proposed. */
  readonly fileName: () => string;
  readonly isDisabled: boolean;
  /** How the test ids begin. */
  readonly testId: string;
}

/** Takes a table along: to paste, or as a CSV file. */
export function TableExports({ of, table, fileName, isDisabled, testId }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const copying = useCopy(of);
  const [saved, setSaved] = useState<{ readonly of: unknown; readonly file: SavedFile } | null>(null);
  const copy = async () => {
    const { tableToPaste } = await import('../wording/spreadsheet.ts');
    await copying.copy(tableToPaste(await table()));
    setSaved(null);
  };
  const save = async () => {
    const { csvFile } = await import('../wording/spreadsheet.ts');
    const file = await bridge.saveTable({ name: fileName(), text: csvFile(await table()) });
    copying.forget();
    setSaved({ of, file });
  };
  const button = (icon: ReactElement, words: string, act: () => Promise<void>, name: string) => (
    <Button
      appearance="subtle"
      className={styles.button}
      icon={icon}
      aria-label={words}
      title={words}
      disabled={isDisabled}
      onClick={() => told(act())}
      data-testid={`${testId}-${name}`}
    >
      <span className={styles.word}>{words}</span>
    </Button>
  );
  return (
    <div className={styles.exports}>
      <span className={styles.told} role="status" data-testid={`${testId}-told`}>
        {copying.words ?? (saved !== null && saved.of === of && savedWords(saved.file, t))}
      </span>
      {button(<CopyRegular />, t('marks.copy'), copy, 'copy')}
      {button(<SaveRegular />, t('review.saveCsv'), save, 'save')}
    </div>
  );
}
