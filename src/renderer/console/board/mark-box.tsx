import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../ui/forced-colors.ts';

const useStyles = makeStyles({
  // As wide as the row's margin, so that the hand need not aim.
  place: {
    position: 'absolute',
    left: 0,
    top: 0,
    bottom: 0,
    width: 'var(--board-padding)',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    opacity: 0,
  },
  shown: { opacity: 1 },
  box: {
    boxSizing: 'border-box',
    width: '13px',
    height: '13px',
    borderRadius: '3px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  marked: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    [FORCED_COLORS]: { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  tick: { display: 'block', fill: 'none', stroke: 'currentColor', strokeWidth: 2 },
});

/**
 * Where a row is marked with the mouse: shown on a marked row and on the one that is pointed at. Space does the same.
 */
export function MarkBox({ isMarked }: { readonly isMarked: boolean }) {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.place, isMarked && styles.shown)}
      aria-hidden="true"
      data-mark-box=""
    >
      <span className={mergeClasses(styles.box, isMarked && styles.marked)}>
        {isMarked && (
          <svg className={styles.tick} viewBox="0 0 11 11" aria-hidden="true">
            <path d="M2 5.6 4.5 8 9 3" />
          </svg>
        )}
      </span>
    </span>
  );
}

/** Whether what was pressed is a row's box for marking. */
export function isOnMarkBox(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-mark-box]') !== null;
}
