import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useDesk } from '../desk/desk.ts';
import { menuKeysHere } from '../menu-keys-here.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { bannerWords } from './banner-words.ts';
import type { DataState } from './data-state.ts';
import { READ, u } from './type-scale.ts';
import { useWallProgram } from './wall-program.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    columnGap: u(2),
    padding: `${u(1.1)} ${u(2)}`,
    borderRadius: u(1),
    fontSize: u(READ),
    lineHeight: u(5.8),
    fontWeight: 600,
    backgroundColor: clockTokens.clockNearSoft,
    color: clockTokens.clockNear,
    '& svg': { width: u(5), height: u(5), color: 'inherit' },
    '& > svg': { flexShrink: 0 },
    '& span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  // With figures all of one width a hyphen is as wide as they are.
  lines: { display: 'grid', minWidth: 0, fontVariantNumeric: 'normal' },
  error: { backgroundColor: clockTokens.clockOverSoft, color: clockTokens.clockOver },
});

interface Props {
  readonly data: DataState;
}

/** Says in large type when the numbers cannot be taken for the present, since when, and what is to be done. */
export function WallBanner({ data }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const vault = useWallProgram((state) => state?.vault ?? 'starting');
  const cases = useDesk((desk) => desk.cases);
  const isUnreadable = vault === 'failed' || cases === 'failed';
  const lines = isUnreadable
    ? [wording.t('wall.unreadable')]
    : bannerWords(data, now, menuKeysHere().board, wording);
  if (lines.length === 0) return null;
  return (
    <div
      role="status"
      className={mergeClasses(styles.banner, isUnreadable && styles.error)}
      data-testid="wall-banner"
    >
      <StateMark state="breached" />
      <div className={styles.lines}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </div>
  );
}
