/**
 * Keys of the program's menu, as Electron and people write them: main listens for them, in whatever window they are
 * pressed.
 */
export interface MenuKeys {
  readonly board: string;
  readonly syncNow: string;
  readonly reload: string;
  /** `Ctrl+F` and `F11` belong to searching and to the full screen of the window itself. */
  readonly wall: string;
}

/** The keys of the program's menu, on a Mac or elsewhere. */
export function menuKeys(isMac: boolean): MenuKeys {
  const main = isMac ? 'Cmd' : 'Ctrl';
  return {
    board: `${main}+Shift+O`,
    syncNow: 'F5',
    reload: `${main}+R`,
    wall: isMac ? 'Ctrl+Cmd+W' : 'Shift+F11',
  };
}
