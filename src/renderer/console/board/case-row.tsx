// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FlagFilled } from '@fluentui/react-icons';
import { memo } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { openCase } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { ROW_HEIGHT, useColumnStyles } from './columns.ts';
import { DeadlineCell } from './deadline-cell.tsx';
import type { Entry } from './entry.ts';
import { flagsOf } from './flags.ts';
import { RemainingCell } from './remaining-cell.tsx';
import { rowName, serviceTypeName } from './row-words.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    contain: 'strict',
    cursor: 'default',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: clockTokens.lineHover },
  },
  selected: {
    backgroundColor: clockTokens.lineSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  state: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap', fontSize: '13px' },
  case: { minWidth: 0 },
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
  plain: {
    fontSize: '13px',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  unowned: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

interface Props {
  readonly entry: Entry;
  readonly domId: string;
  /** Its line of the whole board, from 1. */
  readonly rowIndex: number;
  /** Its distance from the top of the list in px. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly staleSince: EpochMs | null;
}

/** One case on the board. Renders again when the case or its reading changes; the figure ticks by itself. */
export const CaseRow = memo(function CaseRow(props: Props) {
  const { entry, isSelected } = props;
  const styles = useStyles();
  const columns = useColumnStyles();
  const wording = useWording();
  const { t } = wording;
  const { subject, severity, reading } = entry;
  const [flag, ...moreFlags] = flagsOf(entry, wording);
  const serviceType = serviceTypeName(entry, wording);
  const owner = subject.owner ?? t('board.unowned');
  return (
    <div
      id={props.domId}
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected}
      aria-label={rowName(entry, programClock.now(), wording)}
      className={mergeClasses(styles.row, columns.columns, isSelected && styles.selected)}
      style={{ transform: `translateY(${props.top}px)` }}
      data-testid="case-row"
      data-case-id={subject.id}
      data-case-key={subject.key}
      data-state={reading.state}
      data-severity={severity}
      onClick={() => openCase(subject.id)}
    >
      <div role="gridcell">
        <SeverityMark severity={severity} />
      </div>
      <div role="gridcell" className={styles.state}>
        <StateMark state={reading.state} />
        <span>{t(`state.${reading.state}`)}</span>
      </div>
      <div role="gridcell">
        <RemainingCell entry={entry} staleSince={props.staleSince} />
      </div>
      <div role="gridcell">
        <DeadlineCell entry={entry} />
      </div>
      <div role="gridcell" className={styles.case}>
        <div className={styles.line}>
          <span className={styles.key}>{subject.key}</span>
          <span className={styles.subject} title={subject.subject}>
            {subject.subject}
          </span>
          {flag !== undefined && (
            <span className={styles.flag} title={[flag, ...moreFlags].map(({ long }) => long).join('\n')}>
              <FlagFilled fontSize={11} aria-hidden="true" />
              <span className={columns.onlyWide}>{flag.short}</span>
              {moreFlags.length > 0 && <span>{t('remark.more', { count: moreFlags.length })}</span>}
            </span>
          )}
        </div>
        <div className={styles.second}>
          {subject.customer}
          <span className={columns.notWide}> · {serviceType}</span>
          <span className={columns.onlyNarrow}> · {owner}</span>
        </div>
      </div>
      <div role="gridcell" className={mergeClasses(styles.plain, columns.onlyWide)}>
        {serviceType}
      </div>
      <div
        role="gridcell"
        className={mergeClasses(styles.plain, columns.notNarrow, subject.owner === null && styles.unowned)}
      >
        {owner}
      </div>
    </div>
  );
});
