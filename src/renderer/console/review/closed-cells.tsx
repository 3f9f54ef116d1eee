import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FittedColumns } from '../board/columns.ts';
import { FactsLine } from '../board/facts-line.tsx';
import { subjectWords } from '../board/row-words.ts';
import { useSourceNames } from '../desk/use-source-names.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { timeFigure } from '../wording/durations.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import type { ReviewColumn } from './review-columns.ts';
import {
  answeredWords,
  closedNote,
  closedWords,
  leftNote,
  resultWord,
  shapeOfResult,
} from './review-words.ts';

const CUT = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  result: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap', fontSize: '13px' },
  left: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  figure: { display: 'block', fontSize: '16px', lineHeight: '22px', fontWeight: 500 },
  over: { color: clockTokens.clockOver, [FORCED_COLORS]: { color: 'CanvasText' } },
  time: {
    ...CUT,
    display: 'block',
    fontSize: '14px',
    lineHeight: '22px',
    fontVariantNumeric: 'tabular-nums',
  },
  below: {
    ...CUT,
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  plain: { ...CUT, display: 'block', fontSize: '13px', color: tokens.colorNeutralForeground2 },
  unowned: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0, lineHeight: '22px' },
  key: { color: tokens.colorNeutralForeground3, fontSize: '12px', whiteSpace: 'nowrap', flexShrink: 0 },
  subject: { ...CUT, fontSize: '14px', fontWeight: 500 },
});

interface Props {
  readonly id: ReviewColumn;
  readonly one: ClosedCase;
  readonly columns: FittedColumns<ReviewColumn>;
}

/** What a column says of a closed case. */
export function ClosedCell({ id, one, columns }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { t, when } = wording;
  const isOver = one.result === 'late' || one.result === 'breached';
  switch (id) {
    case 'severity':
      return <SeverityMark severity={one.severity} />;
    case 'result':
      return (
        <span className={styles.result}>
          <StateMark state={shapeOfResult(one.result)} />
          <span>{resultWord(one.result, wording)}</span>
        </span>
      );
    case 'left':
      return (
        <div className={styles.left} data-testid="closed-left">
          <span className={mergeClasses(styles.figure, isOver && styles.over)}>
            {timeFigure(one.leftMs, true)}
          </span>
          <span className={styles.below}>{leftNote(one, wording)}</span>
        </div>
      );
    case 'closed': {
      const note = closedNote(one, wording);
      const closed = when(one.closedAt, now, BEIJING);
      return (
        <>
          <span className={styles.time} title={closed}>
            {closed}
          </span>
          {note !== '' && <span className={styles.below}>{note}</span>}
        </>
      );
    }
    case 'case':
      return <CaseAndFacts one={one} columns={columns} />;
    case 'answered': {
      const { time, by } = answeredWords(one, now, wording);
      return (
        <>
          <span className={mergeClasses(styles.time, one.respondedAt === null && styles.quiet)} title={time}>
            {time}
          </span>
          {by !== '' && <span className={styles.below}>{by}</span>}
        </>
      );
    }
    case 'owner':
      return (
        <span className={mergeClasses(styles.plain, one.owner === null && styles.unowned)}>
          {one.owner ?? t('board.unowned')}
        </span>
      );
    case 'source':
      return <Sources one={one} />;
  }
}

/** What it was about, for whom, and the facts whose columns found no room. */
function CaseAndFacts({ one, columns }: Omit<Props, 'id'>) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { t, when } = wording;
  const gaveWay = (id: ReviewColumn) => !columns.ids.includes(id);
  const facts = [
    gaveWay('result') && resultWord(one.result, wording),
    gaveWay('closed') &&
      t('review.closedAt', { when: closedWords(one, when(one.closedAt, now, BEIJING), wording) }),
    one.customer,
    gaveWay('owner') && (one.owner ?? t('board.unowned')),
  ];
  return (
    <>
      <div className={styles.line}>
        <span className={styles.key}>{one.key}</span>
        <span className={styles.subject} title={one.subject}>
          {subjectWords(one, wording)}
        </span>
      </div>
      <FactsLine mark={gaveWay('result') ? shapeOfResult(one.result) : null} facts={facts} />
    </>
  );
}

function Sources({ one }: { readonly one: ClosedCase }) {
  const styles = useStyles();
  return <span className={styles.plain}>{useSourceNames(one.sourceIds)}</span>;
}
