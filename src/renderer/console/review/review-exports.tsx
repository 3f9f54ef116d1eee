import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular, SaveRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { deskStore } from '../desk/desk.ts';
import { told } from '../notices/told.ts';
import { useCopy } from '../ui/use-copy.ts';
import { BEIJING } from '../wording/instants.ts';
import { savedWords } from '../wording/saved-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { useTotalWords } from './total-words.ts';

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
  /** What is listed, the latest closed first. */
  readonly cases: readonly ClosedCase[];
  /** Whether those are all that match: before that nothing is taken away, lest it pass for all. */
  readonly isWhole: boolean;
}

/** Takes the listed cases along: as a table to paste, or as a CSV file. */
export function ReviewExports({ cases, isWhole }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const copying = useCopy(cases);
  const serviceType = useTotalWords('service-type');
  const [saved, setSaved] = useState<{ readonly of: typeof cases; readonly words: string | null } | null>(
    null,
  );
  const table = async () => {
    const { closedTable } = await import('./closed-table.ts');
    return closedTable(cases, deskStore.getState().sources ?? [], wording, serviceType);
  };
  const copy = async () => {
    const { tableToPaste } = await import('../wording/spreadsheet.ts');
    await copying.copy(tableToPaste(await table()));
    setSaved(null);
  };
  const save = async () => {
    const { csvFile } = await import('../wording/spreadsheet.ts');
    const name = t('review.fileName', { date: dateInZone(programClock.now(), BEIJING) });
    const words = savedWords(await bridge.saveTable({ name, text: csvFile(await table()) }), t);
    copying.forget();
    setSaved({ of: cases, words });
  };
  const button = (icon: ReactElement, words: string, act: () => Promise<void>, testId: string) => (
    <Button
      appearance="subtle"
      className={styles.button}
      icon={icon}
      aria-label={words}
      title={words}
      disabled={!isWhole || cases.length === 0}
      onClick={() => told(act())}
      data-testid={testId}
    >
      <span className={styles.word}>{words}</span>
    </Button>
  );
  return (
    <div className={styles.exports}>
      <span className={styles.told} role="status" data-testid="review-told">
        {copying.words ?? (saved?.of === cases && saved.words)}
      </span>
      {button(<CopyRegular />, t('marks.copy'), copy, 'review-copy')}
      {button(<SaveRegular />, t('review.saveCsv'), save, 'review-save')}
    </div>
  );
}
