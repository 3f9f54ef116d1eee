import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
  ToggleButton,
} from '@fluentui/react-components';
import { GroupListRegular, TextBulletListSquareRegular, VideoSwitchRegular } from '@fluentui/react-icons';
import { GROUPINGS } from '../../../../contract/board-view.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { useWording } from '../../wording/use-wording.ts';
import { groupedBy, shownGrouping } from '../arrange/sorting.ts';
import { arrange, useViews, viewsStore } from '../arrange/views-store.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { useWordStyles } from './word-styles.ts';

const useStyles = makeStyles({ end: { marginLeft: 'auto', display: 'flex', gap: '2px', flexWrap: 'wrap' } });

/**
 * How the cases stand: with which columns, by what they are put together, in lanes or as one list. Columns come first:
 * what stands after them keeps its place without them.
 */
export function ArrangeTools() {
  const styles = useStyles();
  const words = useWordStyles();
  const { t } = useWording();
  const grouping = useViews(({ arrangement }) => shownGrouping(arrangement));
  const layout = useViews(({ arrangement }) => arrangement.layout);
  const onChange: MenuProps['onCheckedValueChange'] = (_, { checkedItems }) => {
    const chosen = GROUPINGS.find((grouping) => grouping === checkedItems[0]);
    if (chosen !== undefined) arrange(groupedBy(chosen, viewsStore.getState().arrangement));
  };
  return (
    <div className={styles.end}>
      {layout === 'list' && <ColumnsMenu />}
      <Menu
        positioning={WITHIN_WINDOW}
        checkedValues={{ groupBy: grouping === null ? [] : [grouping] }}
        onCheckedValueChange={onChange}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<GroupListRegular />} data-testid="board-group">
            {grouping === null
              ? t('arrange.notGrouped')
              : t('arrange.groupedBy', { what: t(`arrange.by.${grouping}`) })}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {GROUPINGS.map((grouping) => (
              <MenuItemRadio key={grouping} name="groupBy" value={grouping}>
                {t(`arrange.by.${grouping}`)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ToggleButton
        appearance="subtle"
        icon={layout === 'lanes' ? <VideoSwitchRegular /> : <TextBulletListSquareRegular />}
        checked={layout === 'lanes'}
        aria-label={t('arrange.lanes')}
        title={t('arrange.lanes')}
        className={words.button}
        onClick={() => arrange({ layout: layout === 'lanes' ? 'list' : 'lanes' })}
        data-testid="board-layout"
      >
        <span className={words.word}>{t('arrange.lanes')}</span>
      </ToggleButton>
    </div>
  );
}
