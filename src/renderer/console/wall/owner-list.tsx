import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { useBoardView } from '../desk/desk.ts';
import { useLimits } from '../limits.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { layOutOwners } from './lay-out.ts';
import { OF_THE_DATA, useNumberStyles } from './number-styles.ts';
import { type OwnerLoad, ownersOf } from './owners.ts';
import { sightOf } from './paging.ts';
import { TURN_EVERY_MS, useTurningStyles } from './turning.ts';
import { SIDE, u } from './type-scale.ts';
import { useHeightUnits } from './use-height-units.ts';

const useStyles = makeStyles({
  owners: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: u(SIDE),
    lineHeight: u(4.4),
    color: tokens.colorNeutralForeground3,
    borderTop: `${u(0.16)} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: u(0.8),
  },
  page: { marginLeft: '0.8em' },
  lines: {
    minHeight: 0,
    overflow: 'hidden',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    alignContent: 'start',
    columnGap: '0.45em',
  },
  line: {
    // A name is cut by what stands on its own line alone.
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0.65em, auto)',
    columnGap: '0.3em',
    alignItems: 'center',
    minWidth: 0,
    whiteSpace: 'nowrap',
  },
  // With room for what hangs below the line, which cutting off at the side would cut off too.
  name: { overflow: 'hidden', textOverflow: 'ellipsis', paddingBottom: '0.2em', marginBottom: '-0.2em' },
  unowned: { color: clockTokens.clockNear },
  open: { textAlign: 'right', paddingLeft: '0.3em' },
  pressing: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '0.18em',
    '& svg': { width: '0.67em', height: '0.67em' },
  },
  over: { color: clockTokens.clockOver },
  near: { color: clockTokens.clockNear, '& svg': { color: 'inherit' } },
});

/** Who has what: open cases by owner, with what presses among them. */
export function OwnerList() {
  const styles = useStyles();
  const numbers = useNumberStyles();
  const turning = useTurningStyles();
  const { t, number } = useWording();
  const entries = useBoardView((view) => view.entries);
  const now = useNow();
  const { nearMs } = useLimits();
  const turn = useNow(TURN_EVERY_MS) / TURN_EVERY_MS;
  const owners = useMemo(() => ownersOf(entries, now, nearMs), [entries, now, nearMs]);
  const lines = useRef<HTMLUListElement>(null);
  const { columns, units, text, places } = layOutOwners(owners.length, useHeightUnits(lines));
  const [first, ...rest] = owners;
  const isLeft = first !== undefined && first.owner === null && first.unanswered > 0 && places > 1;
  const sight = isLeft ? sightOf([first], rest, places, turn) : sightOf([], owners, places, turn);
  return (
    <section className={styles.owners} aria-label={t('wall.owners')} data-testid="wall-owners">
      <div className={styles.head}>
        <span>
          {t('wall.owners')}
          {sight.pages > 1 && (
            <span className={styles.page} data-testid="wall-owners-page">
              {t('wall.page', { page: sight.page + 1, pages: sight.pages })}
            </span>
          )}
        </span>
        <span>{t('wall.ownersOpen')}</span>
      </div>
      <ul
        ref={lines}
        className={styles.lines}
        style={{
          fontSize: u(text),
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridAutoRows: u(units),
        }}
      >
        {[...sight.fixed, ...sight.turning].map(lineOf)}
      </ul>
    </section>
  );

  function lineOf({ owner, open, breached, critical }: OwnerLoad) {
    return (
      <li key={owner ?? ''} className={mergeClasses(styles.line, turning.appearing)} data-testid="wall-owner">
        <span className={mergeClasses(styles.name, owner === null && styles.unowned)}>
          {owner ?? t('board.unowned')}
        </span>
        <span className={styles.pressing}>
          {breached > 0 && <Pressing state="breached" count={breached} colour={styles.over} />}
          {critical > 0 && <Pressing state="running" count={critical} colour={styles.near} />}
        </span>
        <span {...OF_THE_DATA} className={mergeClasses(numbers.number, styles.open)}>
          {number(open)}
        </span>
      </li>
    );
  }
}

function Pressing(props: {
  readonly state: 'breached' | 'running';
  readonly count: number;
  readonly colour: string;
}) {
  const styles = useStyles();
  const numbers = useNumberStyles();
  const { number } = useWording();
  return (
    <span className={mergeClasses(styles.pressing, props.colour)}>
      <StateMark state={props.state} />
      <span {...OF_THE_DATA} className={numbers.number}>
        {number(props.count)}
      </span>
    </span>
  );
}
