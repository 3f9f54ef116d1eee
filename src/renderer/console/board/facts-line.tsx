import { makeStyles, tokens } from '@fluentui/react-components';
import { type MarkedState, StateMark } from '../ui/state-mark.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '5px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    '& > svg': { width: '12px', height: '12px' },
  },
  facts: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  /** The shape of a state whose column found no room; `null` where it stands in its own. */
  readonly mark: MarkedState | null;
  /** What is said, in this order; a fact that is `false` or empty is not there. */
  readonly facts: readonly (string | false)[];
}

/** The line below a case's subject in a list: facts side by side, cut off where there is no room. */
export function FactsLine({ mark, facts }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {mark !== null && <StateMark state={mark} />}
      <span className={styles.facts}>
        {facts.filter((fact) => fact !== false && fact !== '').join(' · ')}
      </span>
    </div>
  );
}
