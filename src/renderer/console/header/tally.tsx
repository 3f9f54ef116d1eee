import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { filterBy, useViews } from '../board/arrange/views-store.ts';
import { toggled } from '../board/bar/facets.ts';
import { shapeOf } from '../board/counted.ts';
import { useCountStyles } from '../ui/count-styles.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import {
  BESIDE_A_CASE,
  CLOSE_BESIDE_A_CASE,
  NO_ROOM_FOR_CALM,
  NO_ROOM_FOR_NONE,
  ROOM_FOR_STROKES,
} from './tallies-room.ts';
import { type TallyOf, tallyName, tallyTitle } from './tally-words.ts';

/** Out of sight where there is no room; screen readers go by the tally's own name. */
const UNSEEN = { position: 'absolute', clipPath: 'inset(50%)' } as const;

const useStyles = makeStyles({
  tally: {
    [BESIDE_A_CASE]: { paddingLeft: '5px', paddingRight: '5px' },
    [CLOSE_BESIDE_A_CASE]: { gap: '5px', paddingLeft: '3px', paddingRight: '3px' },
  },
  // Its shape says it too.
  noWord: { [NO_ROOM_FOR_NONE]: UNSEEN },
  calm: { [NO_ROOM_FOR_CALM]: UNSEEN },
  near: {
    '& > svg': { color: clockTokens.clockNear },
    [FORCED_COLORS]: { '& > svg': { color: 'CanvasText' } },
  },
  // Its place is kept, so that little moves once it is counted, or while a search is typed.
  number: { display: 'inline-block', textAlign: 'right' },
  counting: { visibility: 'hidden' },
  ofAll: { fontWeight: 400, color: tokens.colorNeutralForeground3 },
  long: { [ROOM_FOR_STROKES]: { display: 'none' } },
  short: { display: 'none', [ROOM_FOR_STROKES]: { display: 'inline' } },
});

/**
 * How many open cases are in a state. Pressed, the board shows only those, or those as well where other states are
 * chosen; pressed again, it does not ask for them any more.
 */
export function Tally({ counted, count, passing }: TallyOf) {
  const styles = useStyles();
  const shared = useCountStyles();
  const wording = useWording();
  const { t, number } = wording;
  const states = useViews(({ arrangement }) => arrangement.filter.states);
  const isChosen = states.includes(counted);
  const word = t(`counted.${counted}`);
  const isNone = count !== null && (passing ?? count) === 0;
  const isCalm = counted === 'paused' || counted === 'answered';
  const tally = { counted, count, passing };
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={tallyName(tally, wording)}
      title={tallyTitle(tally, states, wording)}
      className={mergeClasses(
        shared.count,
        styles.tally,
        counted === 'critical' && styles.near,
        (count === null || isNone) && shared.none,
        isChosen && shared.chosen,
      )}
      onClick={() => filterBy({ states: toggled(states, counted) })}
      data-counted={counted}
      data-count={count ?? undefined}
    >
      <StateMark state={shapeOf(counted)} />
      <span className={mergeClasses(shared.number, styles.number, count === null && styles.counting)}>
        {figures()}
      </span>
      <span className={mergeClasses(isNone && styles.noWord, isCalm && styles.calm)}>{word}</span>
    </button>
  );

  function figures() {
    if (count === null || count === 0 || passing === null) return number(count ?? 0);
    return (
      <>
        <span className={styles.number} style={{ minWidth: `${number(count).length}ch` }}>
          {number(passing)}
        </span>
        <span className={mergeClasses(styles.ofAll, styles.long)}> {t('header.ofAll', { count })}</span>
        <span className={mergeClasses(styles.ofAll, styles.short)}>/{number(count)}</span>
      </>
    );
  }
}
