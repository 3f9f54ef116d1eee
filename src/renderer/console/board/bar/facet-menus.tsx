import {
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useBoardView } from '../../desk/desk.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { useWording } from '../../wording/use-wording.ts';
import { factOf, groupEntries } from '../arrange/group-entries.ts';
import { useAsking } from '../arrange/use-asking.ts';
import { useViews } from '../arrange/views-store.ts';
import { useGroupWords } from '../group-words.ts';
import { FACETS, type Facet, listedOf } from './facets.ts';

const useStyles = makeStyles({
  list: { maxHeight: '60vh', overflowY: 'auto' },
  hint: {
    maxWidth: '260px',
    padding: '6px 8px',
    fontSize: '12px',
    lineHeight: '17px',
    color: tokens.colorNeutralForeground3,
  },
});

type Checks = Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'>;

/** A menu for each fact that some open case has, or that is asked for. */
export function FacetMenus(checks: Checks) {
  const styles = useStyles();
  const { t } = useWording();
  const entries = useBoardView((view) => view.entries);
  const filter = useViews(({ arrangement }) => arrangement.filter);
  const asking = useAsking(false, false);
  return FACETS.filter(
    ({ list, fact }) =>
      filter[list].length > 0 || entries.some((entry) => factOf(entry, fact, asking) !== ''),
  ).map((facet) => (
    <Menu key={facet.list} positioning={WITHIN_WINDOW} {...checks}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{t(`arrange.by.${facet.fact}`)}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasCheckmarks className={styles.list}>
          <FacetItems facet={facet} />
        </MenuList>
      </MenuPopover>
    </Menu>
  ));
}

/** What the open cases have of one fact, and how many have it. Read only while it is open. */
function FacetItems({ facet: { list, fact } }: { readonly facet: Facet }) {
  const styles = useStyles();
  const { t, number } = useWording();
  const entries = useBoardView((view) => view.entries);
  const chosen = useViews(({ arrangement }) => arrangement.filter[list]);
  const asking = useAsking(fact === 'state', false);
  const words = useGroupWords(fact);
  const groups = groupEntries(entries, fact, asking);
  const listed = listedOf(groups, chosen);
  const left = groups.length - listed.length;
  return (
    <>
      {listed.map(({ id, entries: members }) => (
        <MenuItemCheckbox key={id} name={list} value={id} secondaryContent={number(members.length)}>
          {words(id).name}
        </MenuItemCheckbox>
      ))}
      {left > 0 && <div className={styles.hint}>{t('arrange.moreInSearch', { count: left })}</div>}
    </>
  );
}
