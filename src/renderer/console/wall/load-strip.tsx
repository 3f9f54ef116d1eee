import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useBoardView } from '../desk/desk.ts';
import { useBook } from '../desk/rules.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { loadOf } from './load.ts';
import { LoadChart } from './load-chart.tsx';
import { OF_THE_DATA, useNumberStyles } from './number-styles.ts';
import { peopleOf } from './owners.ts';
import { READ, u } from './type-scale.ts';
import { isUnanswered } from './wall-cases.ts';
import { useWallProgram } from './wall-program.ts';

const useStyles = makeStyles({
  strip: { minWidth: 0, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', rowGap: u(0.6) },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', whiteSpace: 'nowrap' },
  peak: { fontSize: u(READ), lineHeight: u(5.3) },
});

/** The deadlines of this window and the next, a half hour a bar, against the people who are there. */
export function LoadStrip() {
  const styles = useStyles();
  const numbers = useNumberStyles();
  const { t, brief } = useWording();
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
      <div className={styles.head}>
        <span {...OF_THE_DATA} className={mergeClasses(numbers.number, styles.peak)}>
          {peak.deadlines === 0
            ? t('wall.noDeadlines')
            : t('wall.peak', { count: peak.deadlines, at: brief(peak.start, now) })}
        </span>
      </div>
      <LoadChart slots={slots} people={people} now={now} />
    </section>
  );
}
