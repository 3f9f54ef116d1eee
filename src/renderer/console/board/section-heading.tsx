// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { makeStyles, tokens } from '@fluentui/react-components';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { HEADING_HEIGHT } from './columns.ts';
import type { Section } from './order.ts';

const useStyles = makeStyles({
  heading: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${HEADING_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXL} 5px`,
    display: 'flex',
    alignItems: 'flex-end',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { fontSize: '13px', fontWeight: 650, color: tokens.colorNeutralForeground1 },
  over: { color: clockTokens.clockOver },
  hint: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly section: Section;
  readonly count: number;
  readonly rowIndex: number;
  readonly top: number;
}

/** The calm line above a part of the board. */
export function SectionHeading({ section, count, rowIndex, top }: Props) {
  const styles = useStyles();
  const { t, number } = useWording();
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={styles.heading}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className={styles.cell}>
        <span className={section === 'breached' ? `${styles.name} ${styles.over}` : styles.name}>
          {t(`section.${section}`)}
        </span>
        <span className={styles.hint}>
          {number(count)} · {t(`section.hint.${section}`)}
        </span>
      </div>
    </div>
  );
}
