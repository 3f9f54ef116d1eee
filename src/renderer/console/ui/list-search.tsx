import { makeStyles, SearchBox } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { LONGEST_SEARCH } from '../../../contract/board-view.ts';
import { takesText } from '../hands/takes-text.ts';
import { useWording } from '../wording/use-wording.ts';
import { useSearchKey } from './use-search-key.ts';

const useStyles = makeStyles({
  field: { flex: '1 1 100px', minWidth: '100px', maxWidth: '300px' },
});

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Puts the focus on the list that is searched. */
  readonly onLeave: () => void;
  /** Takes away the case that may lie over the list and its search. */
  readonly onUncover: () => void;
  readonly label: string;
  readonly testId: string;
}

/**
 * Searches a page's list with every letter; `/` goes there, also from a case that lies over it; Esc empties it, and Esc,
 * Enter and the down arrow go to the list.
 */
export function ListSearch({ text, onText, onLeave, onUncover, label, testId }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field, takesText, onUncover);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onText('');
    else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    // Left at once: a list that its emptied search brings back takes a moment, and keys are not to be typed into the
    // field.
    field.current?.blur();
    onLeave();
  };
  return (
    <SearchBox
      input={{ ref: field }}
      className={styles.field}
      value={text}
      maxLength={LONGEST_SEARCH}
      // Blanks alone are no search.
      onChange={(_, { value }) => onText(value.trim() === '' ? '' : value)}
      onKeyDown={press}
      dismiss={text === '' ? null : { 'aria-label': t('arrange.clearSearch') }}
      placeholder={t('arrange.search')}
      aria-label={label}
      aria-keyshortcuts="/"
      data-testid={testId}
    />
  );
}
