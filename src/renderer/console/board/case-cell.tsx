import { makeStyles, tokens } from '@fluentui/react-components';
import { FlagFilled } from '@fluentui/react-icons';
import { UnsentMark } from '../outbox/unsent-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import type { FittedColumns } from './columns.ts';
import type { Entry } from './entry.ts';
import { flagsOf } from './flags.ts';
import { serviceTypeName } from './row-words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0, lineHeight: '22px' },
  key: { color: tokens.colorNeutralForeground3, fontSize: '12px', whiteSpace: 'nowrap', flexShrink: 0 },
  subject: {
    flexShrink: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '14px',
    fontWeight: 500,
  },
  flag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    alignSelf: 'center',
    fontSize: '11px',
    lineHeight: '16px',
    padding: '1px 6px',
    borderRadius: '4px',
    whiteSpace: 'nowrap',
    color: clockTokens.clockNear,
    backgroundColor: clockTokens.clockNearSoft,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  second: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly entry: Entry;
  readonly columns: FittedColumns;
}

/** What a case is about, for whom, and what is odd about it; with the facts whose columns found no room. */
export function CaseCell({ entry, columns }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { subject } = entry;
  const [flag, ...moreFlags] = flagsOf(entry, wording);
  const has = (id: FittedColumns['ids'][number]) => columns.ids.includes(id);
  const second = [
    has('customer') ? '' : subject.customer,
    has('service-type') ? '' : serviceTypeName(entry, wording),
    has('owner') ? '' : (subject.owner ?? wording.t('board.unowned')),
  ].filter((fact) => fact !== '');
  return (
    <>
      <div className={styles.line}>
        <span className={styles.key}>{subject.key}</span>
        <span className={styles.subject} title={subject.subject}>
          {subject.subject}
        </span>
        <UnsentMark caseId={subject.id} />
        {flag !== undefined && (
          <span className={styles.flag} title={[flag, ...moreFlags].map(({ long }) => long).join('\n')}>
            <FlagFilled fontSize={11} aria-hidden="true" />
            {!columns.isTight && <span>{flag.short}</span>}
            {moreFlags.length > 0 && <span>{wording.t('remark.more', { count: moreFlags.length })}</span>}
          </span>
        )}
      </div>
      {second.length > 0 && <div className={styles.second}>{second.join(' · ')}</div>}
    </>
  );
}
