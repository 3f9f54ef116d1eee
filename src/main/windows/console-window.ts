import { BrowserWindow } from 'electron/main';
import type { NoticePlace } from '../../contract/alerts.ts';
import type { ConsoleEvent, ConsoleEventValue } from '../../contract/console.ts';
import { CONSOLE_PAGE } from '../../contract/origin.ts';
import type { Log } from '../log.ts';
import { PAGE_PREFERENCES } from '../security/harden.ts';
import { onLeave } from './on-leave.ts';
import { pageGround } from './page-ground.ts';
import { keepPage, type PageKeeper } from './page-keeper.ts';
import { keepPlace, rememberedPlace } from './place-keeper.ts';
import { followToasts, type ToastsPage } from './toasts-page.ts';
import type { WindowMemory } from './window-memory.ts';

/** The one window that people work in. Closing it ends nothing: the program goes on in the tray. */
export interface ConsoleWindow {
  /** Opens it, or brings it to the front. */
  show(): void;
  /** Opens it and shows a case there. */
  showCase(caseId: string): void;
  /** Opens it and shows where an alert leads that is not of one case. */
  showPlace(place: NoticePlace): void;
  /** Whether its page is there, shows what is told, and can be heard. */
  isOpen(): boolean;
  /** Whether it is open and has the focus: what is told there is seen. */
  hasFocus(): boolean;
  /** Takes the page's word whether it shows what is told. */
  noteToasts(areShown: boolean): void;
  /** Draws the eye to the taskbar, where there is a window that has not the focus. */
  flash(): void;
  /** Opens it and says that a link leads to no case. */
  showUnreadableLink(link: string): void;
  /** Loads its page anew. */
  reload(): void;
}

/** So large it is at first. */
const FIRST_SIZE = { width: 1600, height: 1000 } as const;

/** What the console's page is shown with. */
interface ConsolePage {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly log: Log;
  readonly language: () => string;
}

/** A console's window that is not in sight yet, and has no place; its page is on its way. */
export interface BegunConsole {
  readonly window: BrowserWindow;
  readonly page: PageKeeper;
  readonly toasts: ToastsPage;
}

/** Begins a console's window. */
export function beginConsole(options: ConsolePage): BegunConsole {
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    icon: options.iconPath,
    webPreferences: { ...PAGE_PREFERENCES, preload: options.preloadPath },
  });
  const toasts = followToasts(window.webContents);
  return { window, page: keepPage(window, () => CONSOLE_PAGE, options), toasts };
}

/**
 * `begun` is the first window, where it was begun before what is needed here was read. `tell` reaches the page once it
 * listens; `onClosed` hears that somebody closed the window.
 */
export function createConsoleWindow(
  options: ConsolePage & {
    readonly begun: BegunConsole | null;
    readonly memory: WindowMemory;
    readonly tell: <E extends ConsoleEvent>(event: E, value: ConsoleEventValue<E>) => void;
    readonly onClosed: () => void;
  },
): ConsoleWindow {
  let window: BrowserWindow | null = null;
  let page: PageKeeper | null = null;
  let toasts: ToastsPage | null = null;
  let { begun } = options;

  const open = (): BrowserWindow => {
    const { window: opened, page: opening, toasts: told } = begun ?? beginConsole(options);
    begun = null;
    page = opening;
    toasts = told;
    opened.setBackgroundColor(pageGround());
    const place = rememberedPlace(options.memory);
    if (place !== null) opened.setBounds(place);
    if (place?.isMaximized === true) opened.maximize();
    opened.once('ready-to-show', () => opened.show());
    opened.on('focus', () => opened.flashFrame(false));
    onLeave(opened, () => {
      window = null;
      toasts = null;
      options.onClosed();
    });
    keepPlace(opened, options.memory);
    return opened;
  };

  const show = (): BrowserWindow => {
    window ??= open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  };

  const showAndTell = <E extends ConsoleEvent>(event: E, value: ConsoleEventValue<E>) => {
    const { webContents } = show();
    const tell = () => options.tell(event, value);
    if (webContents.isLoading()) webContents.once('did-finish-load', tell);
    else tell();
  };

  const isOpen = () => toasts?.isThere() === true;

  return {
    show,
    isOpen,
    hasFocus: () => window?.isFocused() === true && isOpen(),
    noteToasts: (areShown) => toasts?.note(areShown),
    flash() {
      if (window?.isFocused() === false) window.flashFrame(true);
    },
    showCase: (caseId) => showAndTell('case:show', { caseId }),
    showPlace: (place) => showAndTell('alerts:show-place', { place }),
    showUnreadableLink: (link) => showAndTell('link:unreadable', { link }),
    reload() {
      if (window !== null) page?.load();
    },
  };
}
