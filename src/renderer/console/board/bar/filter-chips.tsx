import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type BoardFilter, NO_FILTER } from '../../../../contract/board-view.ts';
import { useBoardView } from '../../desk/desk.ts';
import { SearchClosed } from '../../review/search-closed.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { GoingButton } from '../../ui/going-button.tsx';
import { turnTo } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { useArrangedCases } from '../arrange/arranged-provider.tsx';
import { letsAllThrough } from '../arrange/is-plain.ts';
import { unsaidOf, usePeople } from '../arrange/use-people.ts';
import { filterBy, useViews } from '../arrange/views-store.ts';
import { useGroupWords } from '../group-words.ts';
import { FACETS, type Facet, toggled } from './facets.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  shown: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What the filter lets through, each part to be taken away, and how many cases that leaves. Nothing without one. */
export function FilterChips() {
  const filter = useViews(({ arrangement }) => arrangement.filter);
  return letsAllThrough(filter) ? null : <Chips filter={filter} />;
}

function Chips({ filter }: { readonly filter: BoardFilter }) {
  const styles = useStyles();
  const { t, number } = useWording();
  const unsaid = unsaidOf(usePeople());
  const { shown, elsewhere } = useArrangedCases();
  const total = useBoardView((view) => view.total);
  return (
    <div className={styles.chips} data-testid="filter-chips">
      <span className={styles.shown} role="status">
        {t('arrange.shown', { shown: number(shown), total: number(total) })}
      </span>
      {filter.quick.map((quick) => (
        <FilterChip
          key={quick}
          words={t(`arrange.quick.${quick}`)}
          onRemove={() => filterBy({ quick: toggled(filter.quick, quick) })}
        />
      ))}
      {FACETS.map((facet) => (
        <FacetChips key={facet.list} facet={facet} />
      ))}
      {elsewhere > 0 && (
        <span className={styles.hint} data-testid="shown-elsewhere">
          {t('arrange.elsewhere', { count: elsewhere, cases: number(elsewhere) })}
        </span>
      )}
      {unsaid !== null &&
        (filter.quick.includes('team') || (unsaid === 'agent' && filter.quick.includes('mine'))) && (
          <>
            <span className={styles.hint}>{t(`arrange.unsaid.${unsaid}`)}</span>
            <Button size="small" appearance="transparent" onClick={() => turnTo('settings')}>
              {t('alerts.settings.sayWho')}
            </Button>
          </>
        )}
      <GoingButton size="small" appearance="transparent" onClick={() => filterBy(NO_FILTER)}>
        {t('arrange.all')}
      </GoingButton>
      <SearchClosed size="small" appearance="transparent" />
    </div>
  );
}

function FacetChips({ facet: { list, fact } }: { readonly facet: Facet }) {
  const values = useViews(({ arrangement }) => arrangement.filter[list]);
  const words = useGroupWords(fact);
  return values.map((value) => (
    <FilterChip
      key={value}
      words={words(value).name}
      onRemove={() => filterBy({ [list]: toggled(values, value) })}
    />
  ));
}
