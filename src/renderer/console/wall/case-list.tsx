import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { useBoardView, useDesk } from '../desk/desk.ts';
import { staleSources } from '../desk/freshness.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { sightOf } from './paging.ts';
import { TURN_EVERY_MS } from './turning.ts';
import { SIDE, u } from './type-scale.ts';
import { usePlaces } from './use-places.ts';
import { wallCases } from './wall-cases.ts';
import { ROW_UNITS, WallRow } from './wall-row.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 },
  rows: { minHeight: 0, overflow: 'hidden', margin: 0, padding: 0, listStyleType: 'none' },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    minHeight: u(SIDE * 1.2),
    fontSize: u(SIDE),
    lineHeight: u(SIDE * 1.2),
    color: tokens.colorNeutralForeground3,
  },
});

/** The cases that run out next: what presses stays in sight, the rest takes turns. */
export function CaseList() {
  const styles = useStyles();
  const { t } = useWording();
  const { entries } = useBoardView();
  const now = useNow();
  const { nearMs, oldAfterMs } = useLimits();
  const turn = useNow(TURN_EVERY_MS) / TURN_EVERY_MS;
  const sources = useDesk((desk) => desk.sources);
  const stale = useMemo(() => staleSources(sources ?? [], now, oldAfterMs), [sources, now, oldAfterMs]);
  const { pressing, later } = useMemo(() => wallCases(entries, now, nearMs), [entries, now, nearMs]);
  const rows = useRef<HTMLUListElement>(null);
  const places = usePlaces(rows, ROW_UNITS);
  const sight = sightOf(pressing, later, places, turn);
  const rowOf = (entry: (typeof pressing)[number]) => (
    <WallRow key={entry.subject.id} entry={entry} staleSince={stale.get(entry.subject.sourceId) ?? null} />
  );
  return (
    <section className={styles.list} aria-label={t('wall.next')}>
      <ul ref={rows} className={styles.rows} data-testid="wall-cases">
        {[...sight.fixed, ...sight.turning].map(rowOf)}
      </ul>
      <div className={styles.foot}>
        <span>{sight.beyond > 0 && t('wall.beyond', { count: sight.beyond })}</span>
        <span data-testid="wall-page">
          {sight.pages > 1 && t('wall.page', { page: sight.page + 1, pages: sight.pages })}
        </span>
      </div>
    </section>
  );
}
