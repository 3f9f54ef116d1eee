import { makeStyles, tokens } from '@fluentui/react-components';
import type { Sort } from '../../../../contract/board-view.ts';
import { GoingButton } from '../../ui/going-button.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { arrange, useViews } from '../arrange/views-store.ts';
import { useColumnName } from '../column-name.ts';
import { sortWords } from '../sort-words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  button: { minWidth: 0, fontWeight: 400 },
  words: { color: tokens.colorNeutralForeground2 },
});

/** By which column the board is sorted, and the way back to urgency. Nothing while that is its order. */
export function SortLine() {
  const sort = useViews(({ arrangement }) => arrangement.sort);
  return sort === null ? null : <Sorted sort={sort} />;
}

function Sorted({ sort }: { readonly sort: Sort }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const column = useColumnName()(sort.by);
  return (
    <div className={styles.line} data-testid="sort-line">
      <span className={styles.words} role="status">
        {t('sort.is', { column, first: sortWords(sort, wording) })}
      </span>
      <GoingButton
        size="small"
        shape="circular"
        className={styles.button}
        onClick={() => arrange({ sort: null })}
      >
        {t('sort.byUrgency')}
      </GoingButton>
    </div>
  );
}
