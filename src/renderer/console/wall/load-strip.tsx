import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useBoardView } from '../desk/desk.ts';
import { useBook } from '../desk/rules.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { loadOf } from './load.ts';
import { LoadChart } from './load-chart.tsx';
import { OF_THE_DATA, useNumberStyles } from './number-styles.ts';
import { peopleOf } from './owners.ts';
import { READ, SIDE, u } from './type-scale.ts';
import { isUnanswered } from './wall-cases.ts';
import { useWallProgram } from './wall-program.ts';

const useStyles = makeStyles({
  strip: {
    minWidth: 0,
    display: 'grid',
    gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr)',
    rowGap: u(0.6),
  },
  peak: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: u(0.8),
    fontSize: u(READ),
    lineHeight: u(5.3),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  // Two figures beside each other must not be read as one.
  apart: { marginLeft: u(0.9) },
  words: { fontSize: u(SIDE * 0.9), color: tokens.colorNeutralForeground2 },
});

/** The deadlines of this window and the next, a half hour a bar, against the people who are there. */
export function LoadStrip() {
  const styles = useStyles();
  const { t, number, brief } = useWording();
  const entries = useBoardView((view) => view.entries);
  const book = useBook();
  const now = useNow();
  const chosen = useWallProgram((state) => state?.wall.choice.people ?? null);
  const people = useMemo(() => chosen ?? peopleOf(entries), [chosen, entries]);
  const slots = useMemo(() => {
    const waiting = entries.filter(isUnanswered);
    return loadOf(
      waiting.flatMap(({ clock: { deadline } }) => (deadline === null ? [] : [deadline])),
      book,
      now,
    );
  }, [entries, book, now]);
  const peak = slots
    .filter(({ kind }) => kind !== 'closed')
    .reduce((a, b) => (b.deadlines > a.deadlines ? b : a), { deadlines: 0, start: now });
  return (
    <section
      className={styles.strip}
      aria-label={t('wall.load')}
      data-testid="wall-load"
      data-people={people}
    >
      <div className={styles.peak} data-testid="wall-peak">
        {peak.deadlines === 0 ? (
          <Figure>{t('wall.noDeadlines')}</Figure>
        ) : (
          <>
            <span className={styles.words}>{t('wall.peak')}</span>
            <Figure>{peak.start <= now ? t('wall.peakNow') : brief(peak.start, now)}</Figure>
            <span className={styles.apart}>
              <Figure>{number(peak.deadlines)}</Figure>
            </span>
            <span className={styles.words}>{t('wall.peakDue')}</span>
          </>
        )}
      </div>
      <LoadChart slots={slots} people={people} now={now} />
    </section>
  );
}

function Figure({ children }: { readonly children: string }) {
  const { number } = useNumberStyles();
  return (
    <span {...OF_THE_DATA} className={number}>
      {children}
    </span>
  );
}
