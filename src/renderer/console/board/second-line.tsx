import { makeStyles, tokens } from '@fluentui/react-components';
import { StateMark } from '../ui/state-mark.tsx';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import type { FittedColumns } from './columns.ts';
import type { Entry } from './entry.ts';
import { serviceTypeName, stateWord } from './row-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '5px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    '& > svg': { width: '12px', height: '12px' },
  },
  facts: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  readonly entry: Entry;
  readonly columns: FittedColumns;
}

/** For whom a case is, and the facts whose columns found no room, the more urgent first. */
export function SecondLine({ entry, columns }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { subject, clock, reading } = entry;
  const gaveWay = (id: FittedColumns['ids'][number]) => !columns.ids.includes(id);
  const deadline = clock.deadline === null ? '' : wording.until(clock.deadline, now);
  const deadlineWords = clock.isProvisional ? `≈ ${deadline}` : deadline;
  const facts = [
    gaveWay('state') && stateWord(entry, wording),
    gaveWay('deadline') && deadlineWords,
    gaveWay('customer') && subject.customer,
    gaveWay('owner') && (subject.owner ?? wording.t('board.unowned')),
    gaveWay('service-type') && serviceTypeName(entry, wording),
  ].filter((fact) => fact !== false && fact !== '');
  return (
    <div className={styles.line}>
      {gaveWay('state') && <StateMark state={reading.state} />}
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </div>
  );
}
