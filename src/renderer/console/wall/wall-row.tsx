import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { remainingAt } from '../../../domain/clock/held-reading.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { subjectWords } from '../board/row-words.ts';
import { useRemainingText } from '../board/use-remaining-text.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { keySizeInRow } from './key-lines.ts';
import { useTurningStyles } from './turning.ts';
import { BESIDE, FIGURE, READ, ROW_UNITS, SIDE, u } from './type-scale.ts';
import { usePressing } from './use-pressing.ts';

/** Answered cases do not come here, so none is ever silent. */
export const SILENT_AFTER_MS = Number.POSITIVE_INFINITY;

const CUT = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  row: {
    position: 'relative',
    boxSizing: 'border-box',
    height: u(ROW_UNITS),
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    padding: `0 ${u(1.6)} 0 ${u(0.8)}`,
    borderRadius: u(0.8),
    borderBottom: `${u(0.5)} solid transparent`,
    backgroundClip: 'padding-box',
    '& > svg': { width: u(7.4), height: u(7.4) },
  },
  breached: { backgroundColor: clockTokens.clockOverSoft },
  critical: { backgroundColor: clockTokens.clockNearSoft },
  calm: { backgroundColor: '#12181c' },
  // The bar at the foot of the row stays clear of what hangs below the line.
  cell: { minWidth: 0, paddingBottom: u(0.6) },
  first: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: u(1.6),
    fontSize: u(READ),
    lineHeight: u(4.8),
    whiteSpace: 'nowrap',
  },
  // Lower than its line, so that a smaller one does not push the line below.
  key: {
    fontWeight: 650,
    letterSpacing: '-0.01em',
    // With figures all of one width a hyphen is as wide as they are.
    fontVariantNumeric: 'normal',
    lineHeight: 0.9,
    flexShrink: 0,
  },
  owner: {
    ...CUT,
    minWidth: 0,
    flexGrow: 1,
    // Room for what hangs below the line, which cutting off at the side would cut off too.
    paddingBottom: u(1),
    marginBottom: u(-1),
    color: tokens.colorNeutralForeground2,
  },
  unowned: { color: clockTokens.clockNear },
  due: { fontWeight: 500, flexShrink: 0 },
  // So that its day takes no room from the owner, and its line no more height than others.
  dueThen: { fontSize: u(SIDE), lineHeight: 0.9 },
  second: {
    display: 'flex',
    columnGap: u(2),
    fontSize: u(BESIDE),
    lineHeight: u(3.2),
    color: tokens.colorNeutralForeground3,
  },
  subject: { ...CUT, minWidth: 0, flexGrow: 1, paddingBottom: u(0.8), marginBottom: u(-0.8) },
  note: { flexShrink: 0, whiteSpace: 'nowrap' },
  clock: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', columnGap: u(1.2) },
  mark: { display: 'contents', '& > svg': { width: u(3.6), height: u(3.6) } },
  markNear: { '& > svg': { color: clockTokens.clockNear } },
  figure: {
    fontSize: u(FIGURE),
    lineHeight: u(8.2),
    fontWeight: 600,
    letterSpacing: '-0.025em',
    whiteSpace: 'nowrap',
    '&[data-urgency="over"]': { color: clockTokens.clockOver },
    '&[data-urgency="near"]': { color: clockTokens.clockNear },
    '&[data-urgency="standing"]': { color: clockTokens.clockStanding, fontWeight: 450 },
  },
  stale: { '&[data-urgency]': { color: clockTokens.clockStanding, fontWeight: 450 } },
  left: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: u(0.45),
    transformOrigin: 'left',
    backgroundColor: clockTokens.clockRunning,
    opacity: 0.75,
  },
  leftOver: { backgroundColor: clockTokens.clockOver },
  leftNear: { backgroundColor: clockTokens.clockNear },
  leftStanding: { backgroundColor: clockTokens.clockStanding },
});

interface Props {
  readonly entry: Entry;
  readonly staleSince: EpochMs | null;
}

/** One case on the wall: how severe, whose, when it is due, and what is left. */
export const WallRow = memo(function WallRow({ entry, staleSince }: Props) {
  const styles = useStyles();
  const turning = useTurningStyles();
  const wording = useWording();
  const { t, brief } = wording;
  const now = useNow();
  const { figure, note } = useRemainingText(entry, staleSince, SILENT_AFTER_MS);
  const { subject, clock, reading, severity } = entry;
  const pressing = usePressing(entry);
  const due = clock.deadline === null ? null : brief(clock.deadline, now);
  const isOfOtherDay = clock.deadline !== null && due !== brief(clock.deadline, clock.deadline - 1);
  const left =
    pressing === 'breached' ? 1 : Math.max(0, Math.min(1, remainingAt(entry, now) / clock.targetMs));
  return (
    <li
      className={mergeClasses(styles.row, turning.appearing, styles[pressing ?? 'calm'])}
      data-testid="wall-case"
      data-case-key={subject.key}
      data-pressing={pressing ?? 'no'}
    >
      <SeverityMark severity={severity} isFromAfar />
      <div className={styles.cell}>
        <div className={styles.first}>
          <span className={styles.key} style={{ fontSize: `${keySizeInRow(subject.key)}em` }}>
            {subject.key}
          </span>
          <span className={mergeClasses(styles.owner, subject.owner === null && styles.unowned)}>
            {subject.owner ?? t('board.unowned')}
          </span>
          <span
            className={mergeClasses(styles.due, pressing === 'breached' && isOfOtherDay && styles.dueThen)}
            data-testid="wall-due"
          >
            {due !== null && deadlineWords(clock, due)}
          </span>
        </div>
        <div className={styles.second}>
          <span className={styles.subject}>{subjectWords(subject, wording)}</span>
          <span ref={note} className={styles.note} />
        </div>
      </div>
      <div className={styles.clock}>
        <span className={mergeClasses(styles.mark, pressing === 'critical' && styles.markNear)}>
          <StateMark state={reading.state} />
        </span>
        <span
          ref={figure}
          className={mergeClasses(styles.figure, staleSince !== null && styles.stale)}
          data-testid="wall-figure"
        />
      </div>
      <div
        aria-hidden="true"
        className={mergeClasses(
          styles.left,
          pressing === 'breached' && styles.leftOver,
          pressing === 'critical' && styles.leftNear,
          (staleSince !== null || !reading.isFalling) && pressing === null && styles.leftStanding,
        )}
        style={{ transform: `scaleX(${left})` }}
      />
    </li>
  );
});
