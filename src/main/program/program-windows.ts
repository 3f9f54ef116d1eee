import { app, Notification } from 'electron/main';
import type { i18n } from 'i18next';
import { tellConsole } from '../ipc/tell-console.ts';
import type { Log } from '../log.ts';
import { caseWindows, type ShowCaseWindow } from '../windows/case-windows.ts';
import { type BegunConsole, type ConsoleWindow, createConsoleWindow } from '../windows/console-window.ts';
import { sayOnceThatItGoesOn } from '../windows/goes-on.ts';
import { setProgramMenu } from '../windows/menu.ts';
import { createWallWindow, type WallWindow } from '../windows/wall-window.ts';
import type { WindowMemory } from '../windows/window-memory.ts';
import type { AskedFor } from './asked-for.ts';
import { endAfter, isProgramEnding } from './ending.ts';
import type { ProgramFiles } from './files.ts';
import { onAsked } from './links.ts';

/** The program's windows, its menu, and what leads to them. */
export interface ProgramWindows {
  readonly board: ConsoleWindow;
  readonly wall: WallWindow;
  readonly showCaseWindow: ShowCaseWindow;
  /** Puts the menu's words anew. */
  relabel(): void;
  /** Opens what hung or was asked for when the program was started, and follows what is asked from now on. */
  begin(): void;
}

/**
 * `begun` is the console's first window, where it was begun. `onWallChanged` hears when the wall's state is another.
 * Nothing is opened before `begin`.
 */
export function createProgramWindows(world: {
  readonly files: ProgramFiles;
  readonly begun: BegunConsole | null;
  readonly memory: WindowMemory;
  readonly log: Log;
  readonly texts: () => i18n;
  readonly syncNow: () => void;
  readonly onWallChanged: () => void;
  /** Resolves once the system takes a notification without keeping the program waiting; rejects when it takes none. */
  readonly whenNotificationsFree: () => Promise<void>;
}): ProgramWindows {
  const { files, memory, log } = world;
  let notification: Notification | null = null;
  const language = () => world.texts().language;
  const common = { iconPath: files.icon, memory, log, language };

  const board = createConsoleWindow({
    ...common,
    begun: world.begun,
    preloadPath: files.consolePreload,
    tell: tellConsole,
    onClosed: sayOnceThatItGoesOn({
      memory,
      whenFree: world.whenNotificationsFree,
      isAway: () => !isProgramEnding() && !board.isOpen() && Notification.isSupported(),
      show: showThatItGoesOn,
    }),
  });
  const wall = createWallWindow({
    ...common,
    preloadPath: files.wallPreload,
    onChanged() {
      world.onWallChanged();
      relabel();
    },
  });

  function relabel(): void {
    setProgramMenu(world.texts(), wall.state(), {
      openBoard: board.show,
      syncNow: world.syncNow,
      reload: () => wall.reloadIfFocused() || board.reload(),
      toggleWall: () => (wall.state().isOpen ? wall.close() : wall.open()),
      hangWallOn: (displayId) => wall.choose({ ...wall.state().choice, displayId }),
    });
  }

  function follow({ wall: asksForWall, isLogin, link }: AskedFor): void {
    if (asksForWall) wall.open();
    if (link !== null && link.caseId !== null) board.showCase(link.caseId);
    else if (link !== null) board.showUnreadableLink(link.text);
    // At the sign-in nobody asked for anything, and a board would lie over the only display's wall.
    else if (!asksForWall && !(isLogin && wall.state().isOpen)) board.show();
  }

  function showThatItGoesOn(): void {
    const { t } = world.texts();
    // Kept, or it may be collected before it is seen.
    notification = new Notification({ title: t('goesOnTitle'), body: t('goesOnBody') });
    notification.show();
  }

  return {
    board,
    wall,
    showCaseWindow: caseWindows({ ...common, preloadPath: files.consolePreload }),
    relabel,
    begin() {
      app.on('activate', board.show);
      // Closing the last window does not end the program: sync and alerts go on in the tray.
      app.on('window-all-closed', () => {});
      app.on('before-quit', wall.end);
      // Windows tell where they were when they close, which is the last thing that happens.
      app.on('will-quit', (event) => {
        const writing = memory.writing();
        if (writing === null) return;
        event.preventDefault();
        endAfter(writing, "the windows' places");
      });
      if (memory.current().wall.isOpen) wall.open();
      onAsked(follow);
    },
  };
}
