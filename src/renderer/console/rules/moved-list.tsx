import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { isPast } from '../../../domain/clock/in-time.ts';
import type { MovedCase } from '../../../domain/rules/rules-record.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { readCasesOf } from '../../vault/reads.ts';
import { subjectWords } from '../board/row-words.ts';
import { useStored } from '../desk/use-stored.ts';
import { useNow } from '../use-now.ts';
import { openCase } from '../view-state.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: '8px',
    fontSize: '13px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  case: { display: 'flex', columnGap: '12px', minWidth: 0 },
  key: { flexShrink: 0, minWidth: '92px', fontWeight: 600 },
  subject: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  owner: {
    maxWidth: '40%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  over: { fontWeight: 600 },
  more: { justifySelf: 'start', marginTop: '4px' },
});

/** So many more are shown each time that more are asked for. */
const MORE = 100;

interface Props {
  readonly moved: readonly MovedCase[];
  /** When they move, or moved. */
  readonly at: EpochMs;
  /** So many are shown at first, others when they are asked for. */
  readonly first: number;
  readonly hasLinks: boolean;
}

/** Cases whose deadline moves, each with its subject and owner, the old deadline and the new one. */
export function MovedList({ moved, at, first, hasLinks }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [most, setMost] = useState(first);
  const shown = moved.slice(0, most);
  const ids = shown.map(({ caseId }) => caseId);
  const stored = useStored((reader) => readCasesOf(reader, ids), [ids.join('\n')]);
  const cases = new Map((stored ?? []).map((one) => [one.id, one]));
  const rest = Math.min(MORE, moved.length - shown.length);
  return (
    <>
      <ul className={styles.list} data-testid="moved-list">
        {shown.map((one) => (
          <MovedLine
            key={one.caseId}
            moved={one}
            at={at}
            subject={cases.get(one.caseId)}
            hasLinks={hasLinks}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => setMost(most + MORE)}
          data-testid="moved-more"
        >
          {t('rules.more', { count: rest })}
        </Button>
      )}
    </>
  );
}

interface LineProps extends Pick<Props, 'at' | 'hasLinks'> {
  readonly moved: MovedCase;
  /** `undefined` of a case that is not kept any more, or not read yet. */
  readonly subject: StoredCase | undefined;
}

/** That the new deadline had passed already is said, and that a breached case has one again that had not. */
function MovedLine({ moved, at, subject, hasLinks }: LineProps) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { t } = wording;
  const { caseId, key, from, to, wasProvisional, isProvisional } = moved;
  const words = (deadline: number | null, isMarked = false) =>
    deadline === null
      ? t('noDeadline.plain')
      : deadlineWords({ isProvisional: isMarked }, wording.until(deadline, now));
  return (
    <li>
      <div className={styles.case}>
        <span className={styles.key}>
          {hasLinks ? (
            <Link as="button" className={styles.link} onClick={() => openCase(caseId)}>
              {key}
            </Link>
          ) : (
            key
          )}
        </span>
        {subject !== undefined && (
          <>
            <span className={styles.subject} title={subject.subject}>
              {subjectWords(subject, wording)}
            </span>
            <span className={styles.owner}>{subject.owner ?? t('board.unowned')}</span>
          </>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.old}>{words(from, wasProvisional)}</span>
        <span>→ {words(to, isProvisional)}</span>
        {isPast(to, at) && <span className={styles.over}>{t('rules.passedAlready')}</span>}
        {isPast(from, at) && !isPast(to, at) && <span className={styles.over}>{t('rules.openAgain')}</span>}
      </div>
    </li>
  );
}
