import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { isPast } from '../../../domain/clock/in-time.ts';
import type { MovedCase } from '../../../domain/rules/rules-record.ts';
import { useNow } from '../use-now.ts';
import { openCase } from '../view-state.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: '4px',
    fontSize: '13px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    '& > li': { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  },
  key: { minWidth: '92px', fontWeight: 600 },
  link: { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  over: { fontWeight: 600 },
  more: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly moved: readonly MovedCase[];
  /** So many are shown, the rest is counted. */
  readonly most: number;
  readonly hasLinks: boolean;
}

/**
 * Deadlines that move: each with the old and the new one, those that would have passed already said so, and those that
 * are provisional marked.
 */
export function MovedList({ moved, most, hasLinks }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { t } = wording;
  const words = (at: number | null, isProvisional = false) =>
    at === null ? t('noDeadline.plain') : deadlineWords({ isProvisional }, wording.until(at, now));
  return (
    <ul className={styles.list} data-testid="moved-list">
      {moved.slice(0, most).map(({ caseId, key, from, to, wasProvisional, isProvisional }) => (
        <li key={caseId}>
          <span className={styles.key}>
            {hasLinks ? (
              <Link as="button" className={styles.link} onClick={() => openCase(caseId)}>
                {key}
              </Link>
            ) : (
              key
            )}
          </span>
          <span className={styles.old}>{words(from, wasProvisional)}</span>
          <span>→ {words(to, isProvisional)}</span>
          {isPast(to, now) && <span className={styles.over}>{t('rules.passedAlready')}</span>}
        </li>
      ))}
      {moved.length > most && (
        <li className={styles.more}>{t('rules.more', { count: moved.length - most })}</li>
      )}
    </ul>
  );
}
