// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { type FittedColumns, useColumnStyles } from '../board/columns.ts';
import { useRowLook } from '../board/row-look.ts';
import { askPane } from '../case/commands/asked-store.ts';
import { programClock } from '../clock.ts';
import { sourceOf, useSources } from '../desk/use-sources.ts';
import { isClickAgain } from '../ui/click-again.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { ClosedCell } from './closed-cells.tsx';
import type { ReviewColumn } from './review-columns.ts';
import { closedRowName } from './review-words.ts';

const useStyles = makeStyles({
  act: {
    position: 'absolute',
    right: 'var(--board-padding)',
    top: 0,
    bottom: 0,
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '40px',
    backgroundColor: 'inherit',
    // What it lies over fades, and is not cut in the middle of a letter.
    maskImage: 'linear-gradient(to right, transparent, black 40px)',
    opacity: 0,
  },
});

interface Props {
  readonly one: ClosedCase;
  readonly columns: FittedColumns<ReviewColumn>;
  readonly domId: string;
  /** Its line of the whole list, from 1. */
  readonly rowIndex: number;
  /** Its distance from the top of the list in px. */
  readonly top: number;
  readonly isSelected: boolean;
}

/** One closed case of the list. */
export const ClosedRow = memo(function ClosedRow({ one, columns, domId, rowIndex, top, isSelected }: Props) {
  const look = useRowLook();
  const grid = useColumnStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const isAble = useSources(
    (sources) => sourceOf(sources, one.sourceIds[0] ?? '')?.abilities.includes('reopen') ?? false,
  );
  const isReopenable = isAble && !one.isGone;
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      aria-label={closedRowName(one, programClock.now(), wording)}
      className={mergeClasses(look.row, grid.columns, isSelected && look.selected)}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="closed-row"
      data-case-id={one.id}
      data-case-key={one.key}
      data-result={one.result}
      data-active={isSelected}
    >
      {columns.ids.map((id) => (
        <div
          key={id}
          role="gridcell"
          // The mark is a picture: what it shows is said here.
          aria-label={id === 'severity' ? one.severity : undefined}
          className={look.cell}
        >
          <ClosedCell id={id} one={one} columns={columns} />
        </div>
      ))}
      {isReopenable && (
        <div role="gridcell" className={styles.act} data-row-act="">
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            // The keyboard has the palette and the open case for it.
            tabIndex={-1}
            // The row opens the case as well: what comes of it is seen there.
            onClick={(event) => {
              if (!isClickAgain(event)) askPane(one.id, { wish: { kind: 'reopen' } });
            }}
            data-testid="closed-reopen"
          >
            {t('commands.do.reopen')}
          </Button>
        </div>
      )}
    </div>
  );
});
