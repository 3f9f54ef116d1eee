import { makeStyles, tokens } from '@fluentui/react-components';
import { StateMark } from '../ui/state-mark.tsx';
import { useWording } from '../wording/use-wording.ts';
import { FIGURE, READ, u } from './type-scale.ts';
import type { WallMood } from './use-wall-mood.ts';

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
export function WallEmpty({ mood }: { readonly mood: WallMood }) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={styles.empty} data-testid={`wall-empty-${mood}`}>
      {mood === 'all-clear' && <StateMark state="met" />}
      <h1 className={styles.title}>{t(`wall.empty.${mood}.title`)}</h1>
      <p className={styles.text}>{t(`wall.empty.${mood}.text`)}</p>
    </div>
  );
}
