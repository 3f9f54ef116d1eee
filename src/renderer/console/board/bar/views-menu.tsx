import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import {
  BookmarkAddRegular,
  BookmarkRegular,
  PinFilled,
  SaveRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { PLAIN_ARRANGEMENT, type SavedView } from '../../../../contract/board-view.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { useWording } from '../../wording/use-wording.ts';
import { keepView, turnToPlain, turnToView, useViews } from '../arrange/views-store.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';
import { showViewsDialog, useViewsDialog } from './views-dialog-store.ts';

const useStyles = makeStyles({
  // A long name leaves room for the rest of the bar, and in the menu for its key.
  name: {
    display: 'block',
    maxWidth: '220px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Turns to a saved view, keeps this one under a name, and opens the list of them. */
export function ViewsMenu() {
  const styles = useStyles();
  const { t } = useWording();
  const saved = useViews((views) => views.saved);
  const startId = useViews((views) => views.startId);
  const arrangement = useViews((views) => views.arrangement);
  const dialog = useViewsDialog();
  const close = () => showViewsDialog(null);
  const asNow = JSON.stringify(arrangement);
  const isPlain = asNow === JSON.stringify(PLAIN_ARRANGEMENT);
  const turnedTo = useViews((views) => (isPlain ? undefined : saved.find(({ id }) => id === views.turnedTo)));
  const same = saved.filter((view) => JSON.stringify(view.arrangement) === asNow);
  const current = same.find((view) => view === turnedTo) ?? same[0];
  const nameOf = (exact: SavedView | undefined, changed: SavedView | undefined) => {
    if (exact !== undefined) return exact.name;
    return changed === undefined ? t('views.title') : t('views.changed', { name: changed.name });
  };
  return (
    <>
      <Menu positioning={WITHIN_WINDOW}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<BookmarkRegular />} data-testid="board-views">
            <span className={styles.name} title={nameOf(current, turnedTo)}>
              {nameOf(current, turnedTo)}
            </span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={turnToPlain}>{t('views.plain')}</MenuItem>
            {saved.map((view, at) => (
              <MenuItem
                key={view.id}
                icon={view.id === startId ? <PinFilled aria-label={t('views.isStart')} /> : null}
                secondaryContent={at < 9 ? String(at + 1) : null}
                onClick={() => turnToView(view)}
              >
                <span className={styles.name} title={view.name}>
                  {view.name}
                </span>
              </MenuItem>
            ))}
            <MenuDivider />
            {current === undefined && turnedTo !== undefined && (
              <MenuItem icon={<SaveRegular />} onClick={() => keepView(turnedTo.name)}>
                <span className={styles.name} title={turnedTo.name}>
                  {t('views.update', { name: turnedTo.name })}
                </span>
              </MenuItem>
            )}
            <MenuItem icon={<BookmarkAddRegular />} onClick={() => showViewsDialog('save')}>
              {t('views.save')}
            </MenuItem>
            {saved.length > 0 && (
              <MenuItem icon={<SettingsRegular />} onClick={() => showViewsDialog('list')}>
                {t('views.manage')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog === 'save' && <SaveViewDialog onClose={close} />}
      {dialog === 'list' && <ViewsDialog onClose={close} />}
    </>
  );
}
