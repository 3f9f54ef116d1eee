// biome-ignore-all lint/a11y/useSemanticElements: an <hr> cannot be moved, this separator can
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { COLUMN_WIDTH } from '../../../contract/board-view.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { useWording } from '../wording/use-wording.ts';
import { allowedWidth } from './columns.ts';

/** How far an arrow key moves a column's edge, in px. */
const STEP = 8;

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '24px',
    transform: 'translateX(12px)',
    cursor: 'col-resize',
    touchAction: 'none',
    zIndex: 1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '11px',
      top: '8px',
      bottom: '8px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ':hover::after': { width: '2px', backgroundColor: tokens.colorBrandForeground1 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      left: '10px',
      top: '4px',
      bottom: '4px',
      width: '3px',
      backgroundColor: tokens.colorStrokeFocus2,
    },
    [FORCED_COLORS]: { '::after': { backgroundColor: 'CanvasText' } },
  },
});

interface Props {
  /** What the column is called. */
  readonly name: string;
  /** How wide it is, in px. */
  readonly width: number;
  /** How far beyond the column's edge the handle stands, in px. */
  readonly offset: number;
  /** Shows a width before it is settled; `null`: that one no longer. */
  readonly onSizing: (width: number | null) => void;
  /** `null` for the width that suits the column. */
  readonly onSized: (width: number | null) => void;
}

/**
 * The edge of a column, to be moved by hand or by the arrow keys; a double click or Home lets the column suit itself.
 */
export function ColumnHandle({ name, width, offset, onSizing, onSized }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const draggedTo = ({ clientX }: PointerEvent) => {
    const from = grip.current;
    return from === null ? null : allowedWidth(from.width + clientX - from.x);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step !== undefined) onSized(allowedWidth(width + step));
    else if (event.key === 'Home') onSized(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('column.width', { name })}
      aria-valuenow={width}
      aria-valuemin={COLUMN_WIDTH.least}
      aria-valuemax={COLUMN_WIDTH.most}
      className={styles.handle}
      style={{ right: -offset }}
      onKeyDown={press}
      onDoubleClick={() => onSized(null)}
      onPointerDown={(event) => {
        grip.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const to = draggedTo(event);
        if (to !== null) onSizing(to);
      }}
      onPointerUp={(event) => {
        const to = draggedTo(event);
        if (to !== null && to !== grip.current?.width) onSized(to);
      }}
      // After each release, and where the pointer was taken away: what was not settled is not shown any longer.
      onLostPointerCapture={() => {
        grip.current = null;
        onSizing(null);
      }}
    />
  );
}
