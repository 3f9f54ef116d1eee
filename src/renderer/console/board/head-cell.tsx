// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: what is in it has the focus
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownFilled, ArrowUpFilled } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { useGridLook } from './grid-look.ts';
import type { SortPress } from './use-sort-press.ts';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    // Its ring does not touch its name.
    padding: '0 6px',
    margin: '0 -6px',
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& > svg': { flexShrink: 0 },
  },
  right: { flexDirection: 'row-reverse' },
  sorted: { color: tokens.colorNeutralForeground1, fontWeight: 600 },
});

interface Props {
  readonly id: string;
  readonly name: string;
  /** Whether there is no room for its name. */
  readonly isHidden: boolean;
  /** Whether it ends where the figures below it do. */
  readonly isRight: boolean;
  readonly sort: SortPress;
  /** What sizes the column. */
  readonly children?: ReactNode;
}

/** The name of a column, which sorts its list by it when it is pressed. */
export function HeadCell({ id, name, isHidden, isRight, sort, children }: Props) {
  const look = useGridLook();
  const styles = useStyles();
  const { direction, words, press } = sort;
  return (
    <div
      role="columnheader"
      aria-label={name}
      aria-sort={direction ?? undefined}
      className={look.headCell}
      data-column={id}
    >
      <button
        type="button"
        className={mergeClasses(styles.button, isRight && styles.right, direction !== null && styles.sorted)}
        aria-label={words}
        title={words}
        onClick={press}
        onKeyDown={keepPress}
      >
        {!isHidden && <span className={look.name}>{name}</span>}
        {direction === 'ascending' && <ArrowUpFilled aria-hidden="true" />}
        {direction === 'descending' && <ArrowDownFilled aria-hidden="true" />}
      </button>
      {children}
    </div>
  );
}

/** What presses the button does not open or mark a case besides. */
function keepPress(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}
