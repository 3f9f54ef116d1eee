import { makeStyles, tokens } from '@fluentui/react-components';
import { useDesk } from '../desk/desk.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { useLimits } from '../limits.ts';
import { moodOf } from '../states/mood-of.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { FIGURE, READ, u } from './type-scale.ts';

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
export function WallEmpty() {
  const styles = useStyles();
  const { t } = useWording();
  const cases = useDesk((desk) => desk.cases);
  const sources = useDesk((desk) => desk.sources);
  const now = useNow();
  const { oldAfterMs } = useLimits();
  const mood = () => {
    if (cases === 'failed') return 'unreadable';
    if (cases === 'loading' || sources === null) return 'reading';
    const states = helpDesks(sources);
    return states.length === 0 ? 'no-source' : moodOf(states, now, oldAfterMs).mood;
  };
  const current = mood();
  return (
    <div className={styles.empty} data-testid={`wall-empty-${current}`}>
      {current === 'all-clear' && <StateMark state="met" />}
      <h1 className={styles.title}>{t(`wall.empty.${current}.title`)}</h1>
      <p className={styles.text}>{t(`wall.empty.${current}.text`)}</p>
    </div>
  );
}
