import { makeStyles, tokens } from '@fluentui/react-components';
import { useDesk } from '../desk/desk.ts';
import { isNotOffered } from '../desk/freshness.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useWording } from '../wording/use-wording.ts';
import type { DataState } from './data-state.ts';
import { FIGURE, READ, u } from './type-scale.ts';
import { helpDesks } from './use-data-state.ts';

const useStyles = makeStyles({
  empty: {
    flexGrow: 1,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: u(2.4),
    '& svg': { width: u(11), height: u(11) },
  },
  title: { margin: 0, fontSize: u(FIGURE), lineHeight: 1.15, fontWeight: 600, letterSpacing: '-0.015em' },
  text: { margin: 0, fontSize: u(READ), lineHeight: 1.25, color: tokens.colorNeutralForeground2 },
});

/** Why the wall counts nothing down: all done, or nothing known yet. */
export function WallEmpty({ data }: { readonly data: DataState }) {
  const styles = useStyles();
  const { t } = useWording();
  const cases = useDesk((desk) => desk.cases);
  const sources = useDesk((desk) => desk.sources);
  const mood = () => {
    if (cases === 'failed') return 'unreadable';
    if (cases === 'loading' || sources === null) return 'reading';
    if (helpDesks(sources).length === 0) return 'noSource';
    if (helpDesks(sources).every(isNotOffered)) return 'notOffered';
    if (data.staleSince !== null) return 'stale';
    return data.ageMs === null ? 'reading' : 'allClear';
  };
  const current = mood();
  return (
    <div className={styles.empty} data-testid={`wall-empty-${current}`}>
      {current === 'allClear' && <StateMark state="met" />}
      <h1 className={styles.title}>{t(`wall.empty.${current}.title`)}</h1>
      <p className={styles.text}>{t(`wall.empty.${current}.text`)}</p>
    </div>
  );
}
