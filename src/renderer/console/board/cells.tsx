import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnId } from '../../../contract/board-view.ts';
import { sourcesOf } from '../../../domain/cases/twins/sources-of.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { useSourceNames } from '../desk/use-source-names.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { CaseCell } from './case-cell.tsx';
import type { FittedColumns } from './columns.ts';
import { shapeOfClock } from './counted.ts';
import { DeadlineCell } from './deadline-cell.tsx';
import type { Entry } from './entry.ts';
import { RemainingCell } from './remaining-cell.tsx';
import { serviceTypeName, stateWord } from './row-words.ts';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap', fontSize: '13px' },
  plain: {
    display: 'block',
    fontSize: '13px',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  unowned: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

interface Props {
  readonly id: ColumnId;
  readonly entry: Entry;
  readonly columns: FittedColumns;
  readonly staleSince: EpochMs | null;
}

/** What a column says of a case. */
export function Cell({ id, entry, columns, staleSince }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { subject, reading } = entry;
  switch (id) {
    case 'severity':
      return <SeverityMark severity={entry.severity} />;
    case 'state':
      return (
        <span className={styles.state}>
          <StateMark state={shapeOfClock(reading)} />
          <span>{stateWord(entry, wording)}</span>
        </span>
      );
    case 'remaining':
      return <RemainingCell entry={entry} staleSince={staleSince} isBrief={columns.isSmall} />;
    case 'deadline':
      return <DeadlineCell entry={entry} isTight={columns.isTight} />;
    case 'case':
      return <CaseCell entry={entry} columns={columns} />;
    case 'service-type':
      return <Plain>{serviceTypeName(entry, wording)}</Plain>;
    case 'owner':
      return (
        <span className={mergeClasses(styles.plain, subject.owner === null && styles.unowned)}>
          {subject.owner ?? wording.t('board.unowned')}
        </span>
      );
    case 'customer':
      return <Plain>{subject.customer}</Plain>;
    case 'queue':
      return <Plain>{subject.queue}</Plain>;
    case 'status':
      return <Plain>{subject.status}</Plain>;
    case 'source':
      return <SourceCell sourceIds={sourcesOf(subject)} />;
    case 'plan':
      return <Plain>{wording.t(`plan.${entry.clock.terms.plan}`)}</Plain>;
    case 'opened':
      return <InstantCell at={subject.openedAt} />;
    case 'updated':
      return <InstantCell at={subject.updatedAt} />;
  }
}

/** Its own source first, then those that have the case as well. */
function SourceCell({ sourceIds }: { readonly sourceIds: readonly string[] }) {
  return <Plain>{useSourceNames(sourceIds)}</Plain>;
}

function InstantCell({ at }: { readonly at: EpochMs }) {
  const { when } = useWording();
  return <Plain>{when(at, useNow(), BEIJING)}</Plain>;
}

function Plain({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().plain}>{children}</span>;
}
