import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { FORCED_COLORS } from '../ui/forced-colors.ts';

const useStyles = makeStyles({
  mark: {
    display: 'block',
    width: '12px',
    height: '12px',
    flexShrink: 0,
    [FORCED_COLORS]: { color: 'CanvasText' },
  },
});

/** A full disc while open, a ring while closed. */
export function OpenMark({ isOpen, className }: { readonly isOpen: boolean; readonly className: string }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, className)} viewBox="0 0 12 12" aria-hidden="true">
      {isOpen ? (
        <circle cx="6" cy="6" r="5" fill="currentColor" />
      ) : (
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
      )}
    </svg>
  );
}
