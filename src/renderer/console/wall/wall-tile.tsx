import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { useRemainingText } from '../board/use-remaining-text.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { keyLines } from './key-lines.ts';
import type { TileSize } from './lay-out.ts';
import { useTurningStyles } from './turning.ts';
import { u } from './type-scale.ts';
import { usePressing } from './use-pressing.ts';
import { SILENT_AFTER_MS } from './wall-row.tsx';

const useStyles = makeStyles({
  tile: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '0.3em',
    minWidth: 0,
    padding: '0 0.35em',
    borderRadius: '0.15em',
    border: `${u(0.15)} solid transparent`,
    backgroundClip: 'padding-box',
    lineHeight: 1.1,
    whiteSpace: 'nowrap',
    '& > svg': { width: '0.95em', height: '0.95em', flexShrink: 0 },
  },
  roomy: { '& > svg': { width: '1.15em', height: '1.15em' } },
  over: { backgroundColor: clockTokens.clockOverSoft },
  near: { backgroundColor: clockTokens.clockNearSoft },
  case: { flexGrow: 1, minWidth: 0, display: 'grid', justifyItems: 'start' },
  // Keys differ in their last digits: what is too long even so is cut at its beginning.
  key: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    direction: 'rtl',
    textAlign: 'left',
    fontWeight: 550,
    letterSpacing: '-0.01em',
    fontVariantNumeric: 'normal',
  },
  keys: { maxWidth: '100%', display: 'grid', lineHeight: 1 },
  owner: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: '0.6em',
    lineHeight: 1.15,
    color: tokens.colorNeutralForeground2,
  },
  unowned: { color: clockTokens.clockNear },
  mark: { display: 'contents', '& > svg': { width: '0.6em', height: '0.6em', flexShrink: 0 } },
  markNear: { '& > svg': { color: clockTokens.clockNear } },
  figure: {
    fontWeight: 600,
    letterSpacing: '-0.02em',
    '&[data-urgency="over"]': { color: clockTokens.clockOver },
    '&[data-urgency="near"]': { color: clockTokens.clockNear },
  },
  stale: { '&[data-urgency]': { color: clockTokens.clockStanding, fontWeight: 450 } },
});

interface Props {
  readonly entry: Entry;
  readonly hasOwner: TileSize['hasOwner'];
  readonly staleSince: EpochMs | null;
}

/** A case for which there is no room in a row: which, how severe, whose, what is left. */
export const WallTile = memo(function WallTile({ entry, hasOwner, staleSince }: Props) {
  const styles = useStyles();
  const turning = useTurningStyles();
  const pressing = usePressing(entry);
  const { t } = useWording();
  const { figure } = useRemainingText(entry, staleSince, SILENT_AFTER_MS);
  const { subject, reading, severity } = entry;
  const [isOver, isNear] = [pressing === 'breached', pressing === 'critical'];
  return (
    <li
      className={mergeClasses(
        styles.tile,
        hasOwner && styles.roomy,
        turning.appearing,
        isOver && styles.over,
        isNear && styles.near,
      )}
      data-testid="wall-case"
      data-case-key={subject.key}
      data-pressing={pressing ?? 'no'}
    >
      <SeverityMark severity={severity} isFromAfar />
      <div className={styles.case}>
        <span className={styles.keys} data-testid="wall-key">
          {keyLines(subject.key, hasOwner ? 0.78 : 1).map(({ text, size }) => (
            <span key={text} className={styles.key} style={{ fontSize: `${size}em` }}>
              <bdi>{text}</bdi>
            </span>
          ))}
        </span>
        {hasOwner && (
          <span className={mergeClasses(styles.owner, subject.owner === null && styles.unowned)}>
            {subject.owner ?? t('board.unowned')}
          </span>
        )}
      </div>
      <span className={mergeClasses(styles.mark, isNear && styles.markNear)}>
        <StateMark state={reading.state} />
      </span>
      <span ref={figure} className={mergeClasses(styles.figure, staleSince !== null && styles.stale)} />
    </li>
  );
});
