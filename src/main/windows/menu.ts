import { app, Menu, type MenuItemConstructorOptions } from 'electron/main';
import type { i18n } from 'i18next';
import { menuKeys } from '../../contract/menu-keys.ts';
import type { DisplayFacts, WallState } from '../../contract/wall.ts';

/** What the program's menu offers beside what every program's does. */
export interface MenuActions {
  readonly openBoard: () => void;
  readonly syncNow: () => void;
  readonly reload: () => void;
  readonly toggleWall: () => void;
  readonly hangWallOn: (displayId: number | null) => void;
}

const IS_MAC = process.platform === 'darwin';

const KEYS = menuKeys(IS_MAC);

/** Sets the program's menu, in the language of `texts`, and without the browser's own commands. */
export function setProgramMenu({ t }: i18n, wall: WallState, actions: MenuActions): void {
  const item = (text: string, click: () => void, accelerator?: string): MenuItemConstructorOptions => ({
    label: text,
    click,
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role: name,
    label: t(`menu.${name}`, { name: app.name }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: app.name,
        submenu: [
          role('about'),
          line,
          item(t('trayOpen'), actions.openBoard, KEYS.board),
          item(t('traySyncNow'), actions.syncNow, KEYS.syncNow),
          line,
          role('close'),
          role('quit'),
        ],
      },
      {
        label: t('menu.edit'),
        submenu: [
          role('undo'),
          role('redo'),
          line,
          role('cut'),
          role('copy'),
          role('paste'),
          role('delete'),
          line,
          role('selectAll'),
        ],
      },
      {
        label: t('menu.view'),
        submenu: [
          role('resetZoom'),
          role('zoomIn'),
          role('zoomOut'),
          line,
          role('togglefullscreen'),
          item(t('menu.reload'), actions.reload, KEYS.reload),
        ],
      },
      {
        label: t('menu.wall'),
        submenu: [
          {
            label: t('menu.wallShow'),
            type: 'checkbox',
            checked: wall.isOpen,
            accelerator: KEYS.wall,
            click: actions.toggleWall,
          },
          line,
          displayItem(t('menu.wallAnywhere'), null),
          ...wall.displays.map((display, at) => displayItem(displayWords(display, at), display.id)),
        ],
      },
      { label: t('menu.window'), submenu: [role('minimize'), ...(IS_MAC ? [role('front')] : [])] },
    ]),
  );

  function displayItem(label: string, id: number | null): MenuItemConstructorOptions {
    const checked = wall.choice.displayId === id;
    return { label, type: 'radio', checked, click: () => actions.hangWallOn(id) };
  }

  function displayWords({ label, width, height, isPrimary }: DisplayFacts, at: number): string {
    const name = label === '' ? t('menu.display', { number: at + 1 }) : label;
    const size = `${name}, ${width} × ${height}`;
    return isPrimary ? t('menu.displayPrimary', { display: size }) : size;
  }
}
