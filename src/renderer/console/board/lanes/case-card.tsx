// biome-ignore-all lint/a11y/useSemanticElements: a list's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active option
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FlagFilled } from '@fluentui/react-icons';
import { memo } from 'react';
import type { EpochMs } from '../../../../domain/units.ts';
import { programClock } from '../../clock.ts';
import { UnsentMark } from '../../outbox/unsent-mark.tsx';
import { useUnsent } from '../../outbox/use-unsent.ts';
import { FORCED_COLORS } from '../../ui/forced-colors.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { clockTokens } from '../../ui/theme.ts';
import { useWording } from '../../wording/use-wording.ts';
import { shapeOfClock } from '../counted.ts';
import type { Entry } from '../entry.ts';
import { flagsOf } from '../flags.ts';
import { RemainingCell } from '../remaining-cell.tsx';
import { rowName, subjectWords } from '../row-words.ts';
import { CardFoot } from './card-foot.tsx';

/** The height of a card and the room below it, in px; the virtualiser counts on them. */
export const CARD_HEIGHT = 116;
export const CARD_GAP = 8;

const useStyles = makeStyles({
  card: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${CARD_HEIGHT}px`,
    boxSizing: 'border-box',
    contain: 'strict',
    padding: '8px 11px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'default',
    ':hover': { backgroundColor: clockTokens.lineHover },
  },
  selected: {
    backgroundColor: clockTokens.lineSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  marked: {
    backgroundColor: clockTokens.lineSelected,
    border: `1px dashed ${tokens.colorBrandForeground1}`,
  },
  top: {
    display: 'grid',
    gridTemplateColumns: 'auto auto auto minmax(0, 1fr)',
    gridTemplateRows: '26px 16px',
    alignItems: 'center',
    columnGap: '8px',
    height: '42px',
  },
  // The note has the card's whole width, and is seldom cut off there.
  remaining: { display: 'contents', '& > :last-child': { gridColumn: '1 / -1', minWidth: 0 } },
  key: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  subject: {
    fontSize: '13px',
    lineHeight: '19px',
    fontWeight: 500,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  flag: { color: clockTokens.clockNear, verticalAlign: '-1px', marginLeft: '5px' },
});

interface Props {
  readonly entry: Entry;
  /** Its distance from the top of the lane in px. */
  readonly top: number;
  readonly domId: string;
  /** Its place in the lane, from 1, and of how many. */
  readonly place: number;
  readonly placeOf: number;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  readonly staleSince: EpochMs | null;
}

/** One case in a lane: the same facts as a row of the list. */
export const CaseCard = memo(function CaseCard(props: Props) {
  const { entry, isSelected, isMarked } = props;
  const styles = useStyles();
  const wording = useWording();
  const unsent = useUnsent(entry.subject.id);
  const { subject } = entry;
  const flags = flagsOf(entry, wording);
  return (
    <div
      id={props.domId}
      role="option"
      aria-setsize={props.placeOf}
      aria-posinset={props.place}
      aria-selected={isSelected || isMarked}
      aria-label={rowName(entry, programClock.now(), wording, unsent)}
      className={mergeClasses(styles.card, isMarked && styles.marked, isSelected && styles.selected)}
      style={{ transform: `translateY(${props.top}px)` }}
      data-testid="case-card"
      data-case-id={subject.id}
      data-case-key={subject.key}
      data-state={entry.reading.state}
      data-marked={isMarked}
      data-active={isSelected}
    >
      <div className={styles.top}>
        <SeverityMark severity={entry.severity} />
        <StateMark state={shapeOfClock(entry.reading)} />
        <span className={styles.key}>{subject.key}</span>
        <RemainingCell entry={entry} staleSince={props.staleSince} className={styles.remaining} />
      </div>
      <div className={styles.subject} title={subject.subject}>
        {subjectWords(subject, wording)}
      </div>
      <CardFoot entry={entry}>
        <UnsentMark caseId={subject.id} />
        {flags.length > 0 && (
          <FlagFilled
            className={styles.flag}
            fontSize={11}
            title={flags.map(({ long }) => long).join('\n')}
          />
        )}
      </CardFoot>
    </div>
  );
});
