import { ListSearch } from '../../ui/list-search.tsx';
import { closeCase } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { filterBy, useViews } from '../arrange/views-store.ts';
import { focusBoard } from '../focus-board.ts';

/** Searches the board. */
export function SearchField() {
  const { t } = useWording();
  const text = useViews(({ arrangement }) => arrangement.filter.text);
  return (
    <ListSearch
      text={text}
      onText={(typed) => filterBy({ text: typed })}
      onLeave={focusBoard}
      onUncover={closeCase}
      label={t('arrange.searchLabel')}
      testId="board-search"
    />
  );
}
