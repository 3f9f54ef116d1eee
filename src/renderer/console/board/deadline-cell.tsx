import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Entry } from './entry.ts';

const useStyles = makeStyles({
  cell: { minWidth: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  beijing: {
    display: 'block',
    fontSize: '14px',
    lineHeight: '22px',
    fontWeight: 500,
    color: tokens.colorNeutralForeground1,
  },
  local: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  none: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

/** The deadline in Beijing time and, where the reader's clock shows another, in the reader's. */
export function DeadlineCell({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { deadline, isProvisional } = entry.clock;
  if (deadline === null) return <div className={styles.none}>{wording.t('board.noDeadline')}</div>;
  const beijing = wording.until(deadline, now);
  return (
    <div className={styles.cell}>
      <span className={styles.beijing} data-testid="deadline-beijing">
        {isProvisional ? `≈ ${beijing}` : beijing}
      </span>
      {!wording.isLocalBeijing(deadline) && (
        <span className={styles.local} data-testid="deadline-local">
          {wording.when(deadline, now, wording.localZone)} {wording.localName(deadline)}
        </span>
      )}
    </div>
  );
}
