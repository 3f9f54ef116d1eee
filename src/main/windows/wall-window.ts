import { BrowserWindow, powerSaveBlocker, screen } from 'electron/main';
import { WALL_PAGE } from '../../contract/origin.ts';
import type { WallChoice, WallState } from '../../contract/wall.ts';
import type { Log } from '../log.ts';
import { PAGE_PREFERENCES } from '../security/harden.ts';
import { type DisplayPlace, wallDisplay } from './displays.ts';
import { onLeave } from './on-leave.ts';
import { keepPage, type PageKeeper } from './page-keeper.ts';
import type { WindowMemory } from './window-memory.ts';

/** The wall: a window of its own that fills a display and only shows. */
export interface WallWindow {
  state(): WallState;
  /** Hangs it up, or does nothing when it hangs. It does so again at the next start until it is taken down. */
  open(): void;
  close(): void;
  /** Loads its page anew if it has the focus; answers whether it had. */
  reloadIfFocused(): boolean;
  /** Keeps what was chosen; a wall that hangs moves. */
  choose(choice: WallChoice): void;
  /** Leaves the window to the end of the program, which is no taking down. */
  end(): void;
}

interface WallOptions {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly memory: WindowMemory;
  readonly log: Log;
  readonly language: () => string;
  readonly onChanged: () => void;
}

/** `onChanged` hears of every change of `state()`, also of displays that come and go. */
export function createWallWindow(options: WallOptions): WallWindow {
  const { memory } = options;
  let window: BrowserWindow | null = null;
  let page: PageKeeper | null = null;
  let isEnding = false;

  const display = () => {
    const { choice, displayLabel } = memory.current().wall;
    return wallDisplay(
      { displayId: choice.displayId, label: displayLabel },
      screen.getAllDisplays(),
      screen.getPrimaryDisplay().id,
    );
  };

  /** Fills the display it belongs on, whichever it fills now. */
  const place = () => {
    if (window === null) return;
    if (!window.isFullScreen()) return fill();
    // Desktops move no window that fills a display, and take their time to let it go.
    window.once('leave-full-screen', fill);
    window.setFullScreen(false);
  };

  const fill = () => {
    const home = display();
    if (window === null || home === null) return;
    window.setBounds(home.bounds);
    window.setFullScreen(true);
  };

  const remember = (change: Partial<ReturnType<typeof memory.current>['wall']>) => {
    memory.remember({ wall: { ...memory.current().wall, ...change } });
    options.onChanged();
  };

  const open = () => {
    if (window !== null) {
      window.show();
      return;
    }
    const opened = wallBrowserWindow(options, display());
    window = opened;
    onLeave(opened, () => {
      window = null;
      if (!isEnding) remember({ isOpen: false });
    });
    page = keepPage(opened, () => WALL_PAGE, options);
    place();
    remember({ isOpen: true });
  };

  const onDisplays = () => {
    place();
    options.onChanged();
  };
  screen.on('display-added', onDisplays);
  screen.on('display-removed', onDisplays);
  screen.on('display-metrics-changed', onDisplays);

  return {
    open,
    close: () => window?.close(),
    reloadIfFocused() {
      const isFocused = window?.isFocused() ?? false;
      if (isFocused) page?.load();
      return isFocused;
    },
    choose(choice) {
      const chosen = screen.getAllDisplays().find(({ id }) => id === choice.displayId);
      const isMoved = choice.displayId !== memory.current().wall.choice.displayId;
      remember({ choice, displayLabel: chosen?.label ?? '' });
      if (isMoved) place();
    },
    state: () => ({
      isOpen: window !== null,
      choice: memory.current().wall.choice,
      displays: wallDisplays(),
    }),
    end() {
      isEnding = true;
    },
  };
}

/** A window for the wall on `display`, which keeps that awake for as long as it is there, and goes with Esc. */
function wallBrowserWindow(
  { iconPath, preloadPath }: Pick<WallOptions, 'iconPath' | 'preloadPath'>,
  display: DisplayPlace | null,
): BrowserWindow {
  const opened = new BrowserWindow({
    ...display?.bounds,
    frame: false,
    autoHideMenuBar: true,
    icon: iconPath,
    backgroundColor: '#0b0f12',
    // It is looked at without ever having the focus, or while something lies over a corner of it.
    webPreferences: { ...PAGE_PREFERENCES, preload: preloadPath, backgroundThrottling: false },
  });
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  opened.on('closed', () => powerSaveBlocker.stop(blocker));
  // Here and not in the page: it also works when the page has failed.
  opened.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || key !== 'Escape') return;
    event.preventDefault();
    opened.close();
  });
  // Nobody is there to be asked whether to wait.
  opened.on('unresponsive', () => opened.webContents.forcefullyCrashRenderer());
  return opened;
}

/** The displays that are there, for a person to choose one. */
function wallDisplays(): WallState['displays'] {
  const primaryId = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, size: { width, height } }) => ({
    id,
    label,
    width,
    height,
    isPrimary: id === primaryId,
  }));
}
