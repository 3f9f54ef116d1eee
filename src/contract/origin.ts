/**
 * The origin of every page of the program. It owns the stored data: changing scheme or host would leave them
 * behind, so both are chosen for good.
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'caseclock';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The hidden page that owns IndexedDB, the page that people work with, and the one that hangs on a wall. */
export const VAULT_PAGE = `${APP_ORIGIN}/vault/index.html`;
export const CONSOLE_PAGE = `${APP_ORIGIN}/console/index.html`;
export const WALL_PAGE = `${APP_ORIGIN}/console/wall/index.html`;

/** What stands in a window whose page keeps failing: no script, its language in the fragment. */
export const STOPPED_PAGE = `${APP_ORIGIN}/console/stopped/index.html`;
