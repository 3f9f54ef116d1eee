import { makeStyles, tokens } from '@fluentui/react-components';
import { FlagFilled } from '@fluentui/react-icons';
import type { Flag } from '../board/flags.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  flag: {
    display: 'flex',
    gap: '8px',
    fontSize: '13px',
    lineHeight: '18px',
    padding: '8px 10px',
    borderRadius: '6px',
    backgroundColor: clockTokens.clockNearSoft,
    color: tokens.colorNeutralForeground1,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  icon: { color: clockTokens.clockNear, flexShrink: 0, marginTop: '3px', fontSize: '13px' },
});

/** What a reader must know beside the deadline, in sentences. */
export function FlagList({ flags }: { readonly flags: readonly Flag[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} data-testid="remarks">
      {flags.map(({ id, long }) => (
        <li key={id} className={styles.flag} data-remark={id}>
          <FlagFilled className={styles.icon} aria-hidden="true" />
          <span>{long}</span>
        </li>
      ))}
    </ul>
  );
}
