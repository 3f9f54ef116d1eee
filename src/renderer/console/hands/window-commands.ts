import { bridge } from '../bridge.ts';
import { menuKeysHere } from '../menu-keys-here.ts';
import { told } from '../notices/told.ts';
import { ownCaseId } from '../own-case.ts';
import { programStore, writePreferences } from '../program.ts';
import { openConnections } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import type { PaletteCommand } from './commands.ts';
import { showOverlay } from './hands-store.ts';

/** What the palette finds in this window: a case's own window has no pages, and shows that case. */
export function paletteWords({ t }: Wording): { readonly name: string; readonly hint: string } {
  return ownCaseId === null
    ? { name: t('hands.palette'), hint: t('hands.paletteHint') }
    : { name: t('hands.commandPalette'), hint: t('hands.commandPaletteHint') };
}

/** The palette, the sheet of keys and the guide, in every window. */
export function overlayCommands(wording: Wording): readonly PaletteCommand[] {
  const { t } = wording;
  return [
    {
      id: 'palette',
      words: paletteWords(wording).name,
      keys: 'Ctrl+K',
      isHeardInFields: true,
      run: () => showOverlay('palette'),
    },
    {
      id: 'keys',
      words: t('hands.keys'),
      also: t('hands.also.keys'),
      keys: '?',
      run: () => showOverlay('keys'),
    },
    {
      id: 'guide',
      words: t('guide.title'),
      also: t('hands.also.guide'),
      keys: 'F1',
      isHeardInFields: true,
      run: () => showOverlay('guide'),
    },
  ];
}

/** What is done to the program from whichever window. */
export function programCommands({ t }: Wording): readonly PaletteCommand[] {
  const isWallOpen = programStore.getState().state?.wall.isOpen ?? false;
  return [
    {
      id: 'wall',
      words: t(isWallOpen ? 'hands.wallDown' : 'wall.open'),
      also: t('hands.also.wall'),
      keys: menuKeysHere().wall,
      isHeardElsewhere: true,
      run: () => told(bridge.showWall({ isOpen: !isWallOpen })),
    },
    {
      id: 'connections',
      words: t('header.connections'),
      also: t('hands.also.connections'),
      keys: null,
      run: () => openConnections(),
    },
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme ${theme}`,
      words: t('hands.setting', { name: t('header.theme'), value: t(`header.themeIs.${theme}`) }),
      keys: null,
      run: () => told(writePreferences({ theme })),
    })),
    ...(['en', 'zh-CN', 'system'] as const).map((language) => ({
      id: `language ${language}`,
      words: t('hands.setting', { name: t('header.language'), value: t(`header.languageIs.${language}`) }),
      keys: null,
      run: () => told(writePreferences({ language })),
    })),
  ];
}
