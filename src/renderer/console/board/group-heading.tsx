// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Grouping } from '../../../contract/board-view.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { HEADING_HEIGHT } from './columns.ts';
import { useGroupWords } from './group-words.ts';

const useStyles = makeStyles({
  heading: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${HEADING_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: '0 var(--board-padding) 5px',
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
  readonly grouping: Grouping;
  readonly groupId: string;
  /** `null` while they are being read. */
  readonly count: number | null;
  readonly rowIndex: number;
  readonly top: number;
}

/** The calm line above a part of the board. */
export const GroupHeading = memo(function GroupHeading(props: Props) {
  const { grouping, groupId, count, rowIndex, top } = props;
  const styles = useStyles();
  const { t, number } = useWording();
  const { name, hint } = useGroupWords(grouping)(groupId);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={styles.heading}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="group-heading"
      data-group={groupId}
    >
      <div role="rowheader" className={styles.cell}>
        <span className={groupId === 'breached' ? `${styles.name} ${styles.over}` : styles.name}>{name}</span>
        <span className={styles.hint}>
          {count === null ? t('board.counting') : number(count)}
          {hint !== null && ` · ${hint}`}
        </span>
      </div>
    </div>
  );
});
