import { makeStyles, tokens } from '@fluentui/react-components';
import { STATES } from '../board/arrange/group-entries.ts';
import { useBoardView } from '../desk/desk.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  tallies: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '22px',
    margin: 0,
    padding: `9px ${tokens.spacingHorizontalXL} 8px`,
    listStyleType: 'none',
    flexShrink: 0,
    fontSize: '13px',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': {
      columnGap: '16px',
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  tally: { display: 'flex', alignItems: 'center', gap: '7px' },
  number: { fontWeight: 650 },
  total: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

/** How many open cases are in each state. */
export function Tallies() {
  const styles = useStyles();
  const { t, number } = useWording();
  const { states, total } = useBoardView();
  return (
    <ul className={styles.tallies} aria-label={t('header.tallies')} data-testid="tallies">
      {STATES.map((state) => (
        <li key={state} className={styles.tally} data-state={state} data-count={states[state]}>
          <StateMark state={state} />
          <span className={styles.number}>{number(states[state])}</span>
          <span>{t(`state.${state}`)}</span>
        </li>
      ))}
      <li className={styles.total}>{t('board.casesTotal', { count: total })}</li>
    </ul>
  );
}
