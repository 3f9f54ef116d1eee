import { makeStyles, tokens } from '@fluentui/react-components';
import type { EpochMs } from '../../../domain/units.ts';
import { shapeOfClock } from '../board/counted.ts';
import type { Entry } from '../board/entry.ts';
import { RemainingCell } from '../board/remaining-cell.tsx';
import { stateWord } from '../board/row-words.ts';
import { wallLeft } from '../board/wall-left.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { deadlineWords, noDeadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  face: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '20px',
    alignItems: 'end',
    padding: '14px 18px 16px',
    borderRadius: '10px',
    backgroundColor: clockTokens.ground,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  state: { display: 'flex', gap: '8px', alignItems: 'center', fontSize: '14px', fontWeight: 600 },
  figure: {
    textAlign: 'left',
    marginTop: '4px',
    '& > span:first-child': { fontSize: '46px', lineHeight: '52px', letterSpacing: '-0.025em' },
    '& > span:last-child': { fontSize: '13px', lineHeight: '18px' },
  },
  deadline: {
    display: 'grid',
    justifyItems: 'end',
    textAlign: 'right',
    rowGap: '2px',
    fontVariantNumeric: 'tabular-nums',
  },
  label: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  beijing: { fontSize: '18px', lineHeight: '24px', fontWeight: 600 },
  zone: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly entry: Entry;
  readonly staleSince: EpochMs | null;
}

/** The clock of one case, large: what it does, what is left, and when that runs out in both zones. */
export function CaseClockFace({ entry, staleSince }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { t } = wording;
  const { deadline } = entry.clock;
  const within = wallLeft(entry, now, wording);
  return (
    <div className={styles.face} data-testid="clock-face">
      <div>
        <span className={styles.state}>
          <StateMark state={shapeOfClock(entry.reading)} />
          {stateWord(entry, wording)}
        </span>
        <RemainingCell entry={entry} staleSince={staleSince} className={styles.figure} />
      </div>
      <div className={styles.deadline}>
        <span className={styles.label}>
          {within === null ? t('case.deadline') : t('case.deadlineIn', { in: within })}
        </span>
        <span className={styles.beijing}>
          {deadline === null
            ? noDeadlineWords(entry.clock, now, wording)
            : deadlineWords(entry.clock, wording.until(deadline, now))}
        </span>
        {deadline !== null && <span className={styles.zone}>{t('zone.beijingTime')}</span>}
        {deadline !== null && !wording.isLocalBeijing(deadline) && (
          <span className={styles.zone}>
            {wording.when(deadline, now, wording.localZone)} {wording.localName(deadline)}
          </span>
        )}
      </div>
    </div>
  );
}
