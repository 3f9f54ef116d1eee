import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { type BoardFilter, QUICK_FILTERS } from '../../../../contract/board-view.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { useWording } from '../../wording/use-wording.ts';
import { filterBy, useViews } from '../arrange/views-store.ts';
import { FacetMenus } from './facet-menus.tsx';
import { FACETS } from './facets.ts';
import { useWordStyles } from './word-styles.ts';

/** Chooses what is let through: quick filters, and for each fact some of what the open cases have. */
export function FilterMenu() {
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
          <FacetMenus checkedValues={checkedValues} onCheckedValueChange={onChange} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
