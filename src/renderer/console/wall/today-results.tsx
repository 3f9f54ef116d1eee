import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { OF_THE_DATA, useNumberStyles } from './number-styles.ts';
import { BESIDE, READ, SIDE, u } from './type-scale.ts';
import { useTodayResults } from './use-today-results.ts';

const useStyles = makeStyles({
  results: { minWidth: 0, fontSize: u(READ), lineHeight: u(5.4), whiteSpace: 'nowrap' },
  label: { fontSize: u(SIDE), lineHeight: u(5.3), color: tokens.colorNeutralForeground3 },
  line: {
    display: 'grid',
    gridTemplateColumns: `${u(3.6)} auto minmax(0, 1fr)`,
    columnGap: u(1.2),
    alignItems: 'center',
    '& svg': { width: u(3.6), height: u(3.6) },
  },
  // Small enough that how many are unanswered has room beside a number of two digits.
  words: {
    fontSize: u(BESIDE),
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  over: { color: clockTokens.clockOver },
  none: { color: tokens.colorNeutralForeground4, '& svg': { color: 'inherit' } },
});

/** How today's first responses went, from midnight to midnight in Beijing. */
export function TodayResults() {
  const styles = useStyles();
  const numbers = useNumberStyles();
  const { t, number, duration } = useWording();
  const results = useTodayResults();
  const median = useMemo(
    () => (results?.medianMs == null ? null : duration(results.medianMs)),
    [results, duration],
  );
  return (
    <section className={styles.results} aria-label={t('wall.today')} data-testid="wall-results">
      <div className={styles.label}>{t('wall.today')}</div>
      {results !== null && (
        <>
          <div className={styles.line}>
            <StateMark state="met" />
            <span {...OF_THE_DATA} className={numbers.number} data-testid="wall-met">
              {number(results.met)}
            </span>
            <span className={styles.words}>{t('wall.met')}</span>
          </div>
          <div className={mergeClasses(styles.line, results.breached > 0 ? styles.over : styles.none)}>
            <StateMark state="breached" />
            <span {...OF_THE_DATA} className={numbers.number} data-testid="wall-breached">
              {number(results.breached)}
            </span>
            <span className={styles.words}>
              {results.unanswered === 0
                ? t('wall.breached')
                : t('wall.breachedOpen', { count: results.unanswered })}
            </span>
          </div>
          <div className={styles.line}>
            <StateMark state="running" />
            <span {...OF_THE_DATA} className={numbers.number}>
              {median ?? '–'}
            </span>
            <span className={styles.words}>{t('wall.median')}</span>
          </div>
        </>
      )}
    </section>
  );
}
