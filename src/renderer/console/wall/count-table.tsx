import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type CSSProperties, useMemo } from 'react';
import { shapeOf } from '../board/counted.ts';
import { useBoardView } from '../desk/desk.ts';
import { useBook } from '../desk/rules.ts';
import { useLimits } from '../limits.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { COUNT_COLUMN, countText } from './count-text.ts';
import { type CountLine, type Counts, countsOf } from './counts.ts';
import { OF_THE_DATA, useNumberStyles } from './number-styles.ts';
import { READ, SIDE, u } from './type-scale.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: u(READ),
    lineHeight: u(5.2),
    '& th': { fontWeight: 450, textAlign: 'left', padding: 0 },
    '& td': { textAlign: 'right', padding: 0, fontSize: 'var(--count)' },
  },
  head: {
    '& th': {
      fontSize: u(SIDE),
      lineHeight: u(4),
      width: u(COUNT_COLUMN),
      textAlign: 'right',
      color: tokens.colorNeutralForeground3,
    },
    '& th:first-child': { textAlign: 'left', width: 'auto', whiteSpace: 'nowrap' },
  },
  label: {
    display: 'flex',
    alignItems: 'center',
    columnGap: u(1.2),
    fontSize: u(SIDE),
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    '& svg': { width: u(3.2), height: u(3.2) },
  },
  none: { color: tokens.colorNeutralForeground4, fontWeight: 400 },
  part: { fontWeight: 450, color: tokens.colorNeutralForeground2 },
  // With no case in it, its shape warns of nothing.
  calm: { '& svg': { color: tokens.colorNeutralForeground4 } },
  // A nought beside it is no warning; in a :where, so that it does not outweigh the grey of old data (wall.css).
  over: { '& td:where(:not([data-is-none])), & th span': { color: clockTokens.clockOver } },
  near: { '& td:where(:not([data-is-none])), & th span, & svg': { color: clockTokens.clockNear } },
});

/** How many open cases there are, by what their clocks do and by severity. */
export function CountTable() {
  const styles = useStyles();
  const { t } = useWording();
  const entries = useBoardView((view) => view.entries);
  const book = useBook();
  const now = useNow();
  const { nearMs } = useLimits();
  const counts = useMemo(() => {
    const known = book.allInForce(now).flatMap(({ severities }) => severities.map(({ id }) => id));
    return countsOf(entries, known, now, nearMs);
  }, [entries, book, now, nearMs]);
  return (
    <table
      className={styles.table}
      style={{ '--count': u(countText(counts.lines)) } as CSSProperties}
      aria-label={t('wall.counts')}
      data-testid="wall-counts"
    >
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t('wall.total', { count: counts.total })}</th>
          <th scope="col">{t('wall.all')}</th>
          {counts.severities.map((severity) => (
            <th key={severity} scope="col">
              {severity}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.lines.map((line) => (
          <CountRow key={line.counted} line={line} severities={counts.severities} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly line: CountLine;
  /** Those of the columns, in their order. */
  readonly severities: Counts['severities'];
}

function CountRow({ line, severities }: RowProps) {
  const styles = useStyles();
  const numbers = useNumberStyles();
  const { t, number } = useWording();
  const { counted, total, bySeverity } = line;
  return (
    <tr
      className={mergeClasses(
        total === 0 && styles.calm,
        total > 0 && counted === 'breached' && styles.over,
        total > 0 && counted === 'critical' && styles.near,
      )}
      data-counted={counted}
      data-count={total}
    >
      <th scope="row">
        <span className={styles.label}>
          <StateMark state={shapeOf(counted)} />
          <span>{t(`wall.counted.${counted}`)}</span>
        </span>
      </th>
      <td {...OF_THE_DATA} className={mergeClasses(numbers.number, total === 0 && styles.none)}>
        {number(total)}
      </td>
      {severities.map((severity, at) => {
        const count = bySeverity[at] ?? 0;
        return (
          <td
            key={severity}
            {...OF_THE_DATA}
            data-is-none={count === 0 || undefined}
            className={mergeClasses(numbers.number, count === 0 ? styles.none : styles.part)}
          >
            {number(count)}
          </td>
        );
      })}
    </tr>
  );
}
