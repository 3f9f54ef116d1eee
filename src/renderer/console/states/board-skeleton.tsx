import { makeStyles, tokens } from '@fluentui/react-components';
import { ROW_HEIGHT } from '../board/columns.ts';
import { useProgram } from '../program.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  skeleton: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `12px ${tokens.spacingHorizontalXL}`,
  },
  row: {
    height: `${ROW_HEIGHT}px`,
    display: 'grid',
    gridTemplateColumns: '26px 120px 180px 150px 1fr',
    columnGap: '24px',
    alignItems: 'center',
  },
  bar: {
    height: '12px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralStroke3,
    [FORCED_COLORS]: { border: '1px solid GrayText' },
  },
  text: { fontSize: '13px', color: tokens.colorNeutralForeground3, margin: '4px 0 8px' },
});

const ROWS = ['92%', '78%', '85%', '64%', '88%', '71%', '80%', '58%'];

/** The board's shape while the stored cases are read. It stands still: nothing here is worth a movement. */
export function BoardSkeleton() {
  const styles = useStyles();
  const { t } = useWording();
  const isStarting = useProgram(({ state }) => state?.vault !== 'ready');
  return (
    <div className={styles.skeleton} role="status" data-testid="board-loading">
      <p className={styles.text}>{isStarting ? t('vault.starting') : t('board.loading')}</p>
      {ROWS.map((width) => (
        <div key={width} className={styles.row} aria-hidden="true">
          <div className={styles.bar} style={{ height: 24 }} />
          <div className={styles.bar} style={{ width: '70%' }} />
          <div className={styles.bar} style={{ height: 18 }} />
          <div className={styles.bar} />
          <div className={styles.bar} style={{ width }} />
        </div>
      ))}
    </div>
  );
}
