import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { type BoardFilter, QUICK_FILTERS } from '../../../../contract/board-view.ts';
import { useBoardView } from '../../desk/desk.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { useWording } from '../../wording/use-wording.ts';
import { groupEntries } from '../arrange/group-entries.ts';
import { useWhose } from '../arrange/use-people.ts';
import { filterBy, useViews } from '../arrange/views-store.ts';
import { useGroupWords } from '../group-words.ts';
import { FACETS, type Facet } from './facets.ts';
import { useWordStyles } from './word-styles.ts';

const useStyles = makeStyles({ list: { maxHeight: '60vh', overflowY: 'auto' } });

/** Chooses what is let through: quick filters, and for each fact some of what the open cases have. */
export function FilterMenu() {
  const styles = useStyles();
  const words = useWordStyles();
  const { t } = useWording();
  const filter = useViews(({ arrangement }) => arrangement.filter);
  const onChange: MenuProps['onCheckedValueChange'] = (_, { name, checkedItems }) =>
    filterBy({ [name]: checkedItems } as Partial<BoardFilter>);
  const checkedValues = Object.fromEntries(
    [...FACETS.map(({ list }) => list), 'quick' as const].map((list) => [list, [...filter[list]]]),
  );
  return (
    <Menu positioning={WITHIN_WINDOW} checkedValues={checkedValues} onCheckedValueChange={onChange}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          className={words.button}
          icon={<FilterRegular />}
          aria-label={t('arrange.filter')}
          title={t('arrange.filter')}
          data-testid="board-filter"
        >
          <span className={words.word}>{t('arrange.filter')}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasCheckmarks>
          {QUICK_FILTERS.map((quick) => (
            <MenuItemCheckbox key={quick} name="quick" value={quick}>
              {t(`arrange.quick.${quick}`)}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          {FACETS.map((facet) => (
            <Menu
              key={facet.list}
              positioning={WITHIN_WINDOW}
              checkedValues={checkedValues}
              onCheckedValueChange={onChange}
            >
              <MenuTrigger disableButtonEnhancement>
                <MenuItem>{t(`arrange.by.${facet.grouping}`)}</MenuItem>
              </MenuTrigger>
              <MenuPopover>
                <MenuList hasCheckmarks className={styles.list}>
                  <FacetItems facet={facet} />
                </MenuList>
              </MenuPopover>
            </Menu>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What the open cases have of one fact, and how many have it. Read only while it is open. */
function FacetItems({ facet }: { readonly facet: Facet }) {
  const { number } = useWording();
  const entries = useBoardView((view) => view.entries);
  const words = useGroupWords(facet.grouping);
  const whose = useWhose();
  return groupEntries(entries, facet.grouping, whose).map(({ id, entries: members }) => (
    <MenuItemCheckbox key={id} name={facet.list} value={id} secondaryContent={number(members.length)}>
      {words(id).name}
    </MenuItemCheckbox>
  ));
}
