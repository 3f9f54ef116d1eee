import { nativeTheme } from 'electron/main';

/** The colour of a window until its page is drawn: the ground of the page itself, in the theme that is shown now. */
export function pageGround(): string {
  return nativeTheme.shouldUseDarkColors ? '#12171a' : '#f4f6f7';
}
