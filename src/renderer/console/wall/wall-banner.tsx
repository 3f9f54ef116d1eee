import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { SourceState } from '../../../contract/source-state.ts';
import { useDesk } from '../desk/desk.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { sourceName } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';
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
    '& span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  error: { backgroundColor: clockTokens.clockOverSoft, color: clockTokens.clockOver },
});

interface Props {
  readonly data: DataState;
}

/** Says in large type when the numbers cannot be taken for the present, and since when. */
export function WallBanner({ data }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, when } = wording;
  const now = useNow();
  const vault = useWallProgram((state) => state?.vault ?? 'starting');
  const cases = useDesk((desk) => desk.cases);
  const words = wordsOf();
  if (words === null) return null;
  return (
    <div
      role="status"
      className={mergeClasses(styles.banner, words.isError && styles.error)}
      data-testid="wall-banner"
    >
      <StateMark state="breached" />
      <span>{words.text}</span>
    </div>
  );

  function wordsOf(): { readonly text: string; readonly isError: boolean } | null {
    if (vault === 'failed' || cases === 'failed') return { text: t('wall.unreadable'), isError: true };
    const { staleSince, stale, troubled } = data;
    const namesOf = (sources: readonly SourceState[]) =>
      sources.map((source) => sourceName(source, wording)).join(t('rules.comma'));
    if (staleSince !== null) {
      const facts = { names: namesOf(stale), when: when(staleSince, now, BEIJING) };
      return { text: t('wall.stale', facts), isError: false };
    }
    if (troubled.length === 0) return null;
    return { text: t('wall.troubled', { names: namesOf(troubled) }), isError: false };
  }
}
