import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Entry } from '../board/entry.ts';
import { useStaleSources } from '../board/use-stale-sources.ts';
import { useBoardView } from '../desk/desk.ts';
import { useLimits } from '../limits.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { layOut, type TileSize } from './lay-out.ts';
import { sightOf } from './paging.ts';
import { TURN_EVERY_MS } from './turning.ts';
import { FOOT_UNITS, SIDE, u } from './type-scale.ts';
import { useHeightUnits } from './use-height-units.ts';
import { wallCases } from './wall-cases.ts';
import { WallRow } from './wall-row.tsx';
import { WallTile } from './wall-tile.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 },
  cases: { minHeight: 0, overflow: 'hidden' },
  plain: { margin: 0, padding: 0, listStyleType: 'none' },
  // The figures' column is as wide as the widest in sight, so that owners get what the seconds do not need.
  rows: { display: 'grid', gridTemplateColumns: `${u(7.4)} minmax(0, 1fr) auto`, columnGap: u(1.5) },
  tiles: { display: 'grid', columnGap: u(0.8) },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    minHeight: u(FOOT_UNITS),
    fontSize: u(SIDE),
    lineHeight: u(FOOT_UNITS),
    color: tokens.colorNeutralForeground3,
  },
  turn: {
    gridColumn: '-2 / -1',
    alignSelf: 'center',
    justifySelf: 'end',
    paddingRight: '0.35em',
    color: tokens.colorNeutralForeground3,
  },
  over: { color: clockTokens.clockOver, fontWeight: 600 },
});

/** The cases that run out next: what presses is in sight, however small; the rest takes turns. */
export function CaseList() {
  const styles = useStyles();
  const { t } = useWording();
  const entries = useBoardView((view) => view.entries);
  const now = useNow();
  const { nearMs } = useLimits();
  const turn = useNow(TURN_EVERY_MS) / TURN_EVERY_MS;
  const stale = useStaleSources();
  const { pressing, later } = useMemo(() => wallCases(entries, now, nearMs), [entries, now, nearMs]);
  const list = useRef<HTMLElement>(null);
  const { rows, tiles, room, later: left } = layOut(pressing.length, useHeightUnits(list));
  const small = tiles === null ? [] : pressing.slice(rows, rows + room);
  const unseen = tiles === null ? 0 : pressing.length - rows - small.length;
  // What is due later has the rows that are left, or what is left below the last of all, where one tile counts the turns.
  const inRows = sightOf(pressing, tiles === null && left === null ? later : [], rows, turn);
  const below =
    left === null ? null : sightOf([], later, later.length > left.room ? left.room - 1 : left.room, turn);
  const { turning, page, pages } = below ?? inRows;
  const beyond = turning.length === 0 ? later.length : 0;
  const turnWords = pages > 1 ? t('wall.page', { page: page + 1, pages }) : null;
  const staleSince = ({ subject }: Entry) => stale.get(subject.sourceId) ?? null;
  return (
    <section ref={list} className={styles.list} aria-label={t('wall.next')}>
      <div className={styles.cases} data-testid="wall-cases">
        <ul className={mergeClasses(styles.plain, styles.rows)}>
          {[...inRows.fixed, ...inRows.turning].map((entry) => (
            <WallRow key={entry.subject.id} entry={entry} staleSince={staleSince(entry)} />
          ))}
        </ul>
        {tiles !== null && tilesOf(tiles, small)}
        {left !== null && tilesOf(left, turning, turnWords)}
      </div>
      {left === null && (
        <div className={styles.foot}>
          <span>
            {unseen > 0 && <span className={styles.over}>{t('wall.unseen', { count: unseen })} · </span>}
            {beyond > 0 && t('wall.beyond', { count: beyond })}
          </span>
          <span>{turnWords}</span>
        </div>
      )}
    </section>
  );

  function tilesOf(
    { text, columns, units, hasOwner }: TileSize,
    shown: readonly Entry[],
    last: string | null = null,
  ) {
    return (
      <ul
        className={mergeClasses(styles.plain, styles.tiles)}
        style={{
          fontSize: u(text),
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridAutoRows: u(units),
        }}
      >
        {shown.map((entry) => (
          <WallTile key={entry.subject.id} entry={entry} hasOwner={hasOwner} staleSince={staleSince(entry)} />
        ))}
        {last !== null && <li className={styles.turn}>{last}</li>}
      </ul>
    );
  }
}
