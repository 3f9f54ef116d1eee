import { makeStyles, tokens } from '@fluentui/react-components';
import { FlagFilled } from '@fluentui/react-icons';
import { UnsentMark } from '../outbox/unsent-mark.tsx';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import type { FittedColumns } from './columns.ts';
import type { Entry } from './entry.ts';
import { flagsOf } from './flags.ts';
import { subjectWords } from './row-words.ts';
import { SecondLine } from './second-line.tsx';

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
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
});

interface Props {
  readonly entry: Entry;
  readonly columns: FittedColumns;
}

/** What a case is about, for whom, and what is odd about it. */
export function CaseCell({ entry, columns }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { subject } = entry;
  const flags = flagsOf(entry, wording);
  const [flag, ...moreFlags] = flags;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.key}>{subject.key}</span>
        <span className={styles.subject} title={subject.subject}>
          {subjectWords(subject, wording)}
        </span>
        <UnsentMark caseId={subject.id} isTight={columns.isTight} />
        {flag !== undefined && (
          <span className={styles.flag} title={flags.map(({ long }) => long).join('\n')}>
            <FlagFilled fontSize={11} aria-hidden="true" />
            {!columns.isTight && <span>{flag.short}</span>}
            {moreFlags.length > 0 && (
              <span>
                {columns.isTight
                  ? wording.number(flags.length)
                  : wording.t('remark.more', { count: moreFlags.length })}
              </span>
            )}
          </span>
        )}
      </div>
      <SecondLine entry={entry} columns={columns} />
    </>
  );
}
