import { type MenuKeys, menuKeys } from '../../contract/menu-keys.ts';

/** The keys of the program's menu on the machine that shows this page. */
export function menuKeysHere(): MenuKeys {
  return menuKeys(navigator.userAgent.includes('Mac OS X'));
}
