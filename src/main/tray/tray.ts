import { nativeImage } from 'electron/common';
import { Menu, Tray } from 'electron/main';
import type { i18n } from 'i18next';

/** The program's place in the system's tray. */
export interface ProgramTray {
  /** Puts its words anew, after the language changed. */
  relabel(texts: i18n): void;
}

/** `actions` are what its menu offers. The tray lives as long as what this answers is referred to. */
export function createTray(
  iconPath: string,
  isSample: boolean,
  texts: i18n,
  actions: { readonly open: () => void; readonly syncNow: () => void; readonly quit: () => void },
): ProgramTray {
  const tray = new Tray(nativeImage.createFromPath(iconPath).resize({ width: 22, height: 22 }));
  tray.on('click', actions.open);
  const relabel = ({ t }: i18n) => {
    tray.setToolTip(t(isSample ? 'trayTipSample' : 'trayTip'));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: t('trayOpen'), click: actions.open },
        { label: t('traySyncNow'), click: actions.syncNow },
        { type: 'separator' },
        { label: t('trayQuit'), click: actions.quit },
      ]),
    );
  };
  relabel(texts);
  return { relabel };
}
