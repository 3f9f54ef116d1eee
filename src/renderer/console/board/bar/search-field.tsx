import { makeStyles, SearchBox } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { takesText } from '../../hands/takes-text.ts';
import { useWording } from '../../wording/use-wording.ts';
import { filterBy, useViews } from '../arrange/views-store.ts';
import { focusBoard } from '../focus-board.ts';

const useStyles = makeStyles({
  field: { flex: '1 1 100px', minWidth: '100px', maxWidth: '300px' },
});

/** Searches with every letter; `/` goes there, Esc empties it, and Esc, Enter and the down arrow go to the board. */
export function SearchField() {
  const styles = useStyles();
  const { t } = useWording();
  const text = useViews(({ arrangement }) => arrangement.filter.text);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || takesText(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') filterBy({ text: '' });
    else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    focusBoard();
  };
  return (
    <SearchBox
      input={{ ref: field }}
      className={styles.field}
      value={text}
      maxLength={200}
      onChange={(_, { value }) => filterBy({ text: value })}
      onKeyDown={press}
      dismiss={text === '' ? null : { 'aria-label': t('arrange.clearSearch') }}
      placeholder={t('arrange.search')}
      aria-label={t('arrange.searchLabel')}
      data-testid="board-search"
    />
  );
}
