import { Button, type ButtonProps } from '@fluentui/react-components';
import { useViews } from '../board/arrange/views-store.ts';
import { useWording } from '../wording/use-wording.ts';
import { searchClosed } from './review-store.ts';

/**
 * Where the board's search, which knows open cases only, goes on: the same text among the closed ones. Nothing without
 * a text.
 */
export function SearchClosed(look: Pick<ButtonProps, 'size' | 'appearance'>) {
  const { t } = useWording();
  const text = useViews(({ arrangement }) => arrangement.filter.text);
  if (text.trim() === '') return null;
  return (
    <Button {...look} onClick={() => searchClosed(text)} data-testid="search-closed">
      {t('review.searchClosed')}
    </Button>
  );
}
