import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSeverityRank } from '../desk/severity-rank.ts';
import { FORCED_COLORS } from './forced-colors.ts';

const useStyles = makeStyles({
  mark: { display: 'block', width: '26px', height: '26px', flexShrink: 0 },
  letter: {
    fontSize: '13px',
    fontWeight: 650,
    textAnchor: 'middle',
    fontFamily: tokens.fontFamilyBase,
  },
  fromAfar: { fontSize: '18px' },
  strong: {
    fill: tokens.colorNeutralForeground1,
    [FORCED_COLORS]: { fill: 'CanvasText' },
  },
  onStrong: {
    fill: tokens.colorNeutralBackground1,
    [FORCED_COLORS]: { fill: 'Canvas' },
  },
  outline: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1.75px',
    [FORCED_COLORS]: { stroke: 'CanvasText' },
  },
  thin: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: '1.25px',
    [FORCED_COLORS]: { stroke: 'CanvasText' },
  },
  onOutline: {
    fill: tokens.colorNeutralForeground1,
    [FORCED_COLORS]: { fill: 'CanvasText' },
  },
});

interface Props {
  readonly severity: string;
  /** Whether it is read from across a room: the letter then fills its shape. */
  readonly isFromAfar?: boolean;
}

/**
 * A severity as its letter in a shape: a full octagon for the most severe (A), a square for the next (B), a thin circle
 * for the rest. Weight tells the rank, so that colour stays free for what the clock does.
 */
export function SeverityMark({ severity, isFromAfar = false }: Props) {
  const styles = useStyles();
  const rank = useSeverityRank(severity);
  const isTop = rank === 0;
  // Two letters that large would not fit into the shape.
  const isLarge = isFromAfar && severity.length === 1;
  return (
    <svg className={styles.mark} viewBox="0 0 26 26" aria-hidden="true">
      {isTop && <path className={styles.strong} d="M8.2 1.5h9.6l6.7 6.7v9.6l-6.7 6.7H8.2l-6.7-6.7V8.2z" />}
      {rank === 1 && <rect className={styles.outline} x="2.5" y="2.5" width="21" height="21" rx="3" />}
      {rank > 1 && <circle className={styles.thin} cx="13" cy="13" r="11" />}
      <text
        className={mergeClasses(
          styles.letter,
          isLarge && styles.fromAfar,
          isTop ? styles.onStrong : styles.onOutline,
        )}
        x="13"
        y={isLarge ? 19.5 : 17.6}
      >
        {severity.slice(0, 2)}
      </text>
    </svg>
  );
}
