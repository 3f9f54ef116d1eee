import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FileComparison, FilePreview } from '../../../contract/files.ts';
import { shapeOfClock } from '../board/counted.ts';
import { type Entry, entryOf } from '../board/entry.ts';
import { flagsOf } from '../board/flags.ts';
import { stateWord, subjectWords } from '../board/row-words.ts';
import { useBook } from '../desk/rules.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useNow } from '../use-now.ts';
import { deadlineWords, noDeadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { comparedWords } from './compared-words.ts';
import { useImportStyles } from './import-styles.ts';
import { OtherSources } from './other-sources.tsx';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 18px', fontSize: '14px', margin: 0 },
  figure: { fontWeight: 650, fontVariantNumeric: 'tabular-nums' },
  state: { display: 'flex', gap: '6px', alignItems: 'center', whiteSpace: 'nowrap' },
  // The table is to be looked over: two lines say which case it is, and its title all.
  subject: {
    fontWeight: 500,
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  small: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  deadline: { whiteSpace: 'nowrap', fontWeight: 500 },
  mark: { width: '34px' },
  opened: { width: '120px' },
});

interface Props {
  readonly preview: FilePreview;
  /** `null` until it is known. */
  readonly comparison: FileComparison | null;
}

/** What the file comes to: how many cases, and of the first ones when each is due, before anything is stored. */
export function PreviewTable({ preview, comparison }: Props) {
  const shared = useImportStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const now = useNow();
  const book = useBook();
  const entries = useMemo(
    () => preview.cases.map((one) => entryOf({ ...one, firstSeenAt: now }, book, now)),
    [preview, book, now],
  );
  const { open, closed, wrong, cut } = preview.counts;
  const counted = (count: number) => ({ count, figure: wording.number(count) });
  return (
    <section className={shared.part} aria-label={t('import.preview')} data-testid="import-preview">
      <h3 className={shared.heading}>{t('import.preview')}</h3>
      <p className={styles.counts} role="status" data-testid="import-counts">
        <span>{t('import.countOpen', counted(open))}</span>
        <span>{t('import.countClosed', counted(closed))}</span>
        {wrong > 0 && <span>{t('import.countWrong', counted(wrong))}</span>}
      </p>
      <p className={shared.text} role="status" data-testid="import-comparison">
        {comparison === null ? t('import.comparing') : comparedWords(comparison, wording)}
      </p>
      {comparison !== null && <OtherSources counts={comparison.elsewhere} />}
      {cut > 0 && <p className={shared.warning}>{t('import.countCut', counted(cut))}</p>}
      {entries.length > 0 && (
        <table className={shared.table}>
          <thead>
            <tr>
              <th className={styles.mark}>
                <span title={t('import.field.severity')}>{t('import.severityShort')}</span>
              </th>
              <th>{t('import.field.subject')}</th>
              <th className={styles.opened}>{t('import.openedBeijing')}</th>
              <th>{t('board.deadlineBeijing')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <PreviewRow key={entry.subject.id} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {open + closed > entries.length && (
        <p className={shared.hint}>{t('import.andMore', counted(open + closed - entries.length))}</p>
      )}
    </section>
  );
}

function PreviewRow({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { subject, clock, reading, severity } = entry;
  const flags = flagsOf(entry, wording);
  const named = `${subject.key} ${subjectWords(subject, wording)}`;
  return (
    <tr data-testid="preview-row" data-case-key={subject.key} data-state={reading.state}>
      <td>
        <SeverityMark severity={severity} />
      </td>
      <td>
        <div className={styles.subject} title={named}>
          {named}
        </div>
        <div className={styles.small}>
          {[subject.customer, ...flags.map(({ short }) => short)].filter((text) => text !== '').join(' · ')}
        </div>
      </td>
      <td>{wording.stamp(subject.openedAt)}</td>
      <td>
        <div className={styles.deadline} data-testid="preview-deadline">
          {clock.deadline === null
            ? noDeadlineWords(clock, now, wording)
            : deadlineWords(clock, wording.until(clock.deadline, now))}
        </div>
        <div className={`${styles.state} ${styles.small}`}>
          <StateMark state={shapeOfClock(reading)} />
          {stateWord(entry, wording)}
        </div>
      </td>
    </tr>
  );
}
