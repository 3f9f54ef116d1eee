import { viewsStore } from '../board/arrange/views-store.ts';
import { chooseColumns } from '../board/bar/columns-store.ts';
import { showViewsDialog } from '../board/bar/views-dialog-store.ts';
import { knownEntries } from '../desk/desk.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { leadToPlace } from '../hands/lead-to-place.ts';
import { openConnections, type PageName, turnTo } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';

/** What is set elsewhere than on the page of the settings, in the order in which it is listed there. */
export const WAYS = [
  'connections',
  'columns',
  'views',
  'alert-scope',
  'alert-kinds',
  'alert-steps',
  'quiet-hours',
  'alert-sounds',
  'reach',
  'snooze',
  'policy-files',
  'own-days',
  'backup',
] as const;
export type WayName = (typeof WAYS)[number];

/** The page that it is on; `null` for what lies over every page. */
const PAGE_OF_WAY: Readonly<Record<WayName, PageName | null>> = {
  connections: null,
  columns: 'board',
  views: 'board',
  'alert-scope': 'alerts',
  'alert-kinds': 'alerts',
  'alert-steps': 'alerts',
  'quiet-hours': 'alerts',
  'alert-sounds': 'alerts',
  reach: 'alerts',
  snooze: null,
  'policy-files': 'policy',
  'own-days': 'policy',
  backup: 'sync',
};

/** What it is called, and where it is, so that two of one name are told apart. */
export function wayWords(
  name: WayName,
  { t }: Wording,
): { readonly where: string | null; readonly name: string; readonly whole: string } {
  const page = PAGE_OF_WAY[name];
  const words = t(`settings.way.${name}`);
  const where = page === null ? null : t(`page.${page}`);
  return { where, name: words, whole: where === null ? words : t('settings.wayOn', { where, name: words }) };
}

/** Leads to it: to its place on its page, or opens it. */
export function goWay(name: WayName): void {
  const page = PAGE_OF_WAY[name];
  if (name === 'connections') openConnections();
  else if (name === 'snooze') showOverlay('centre');
  else if (name === 'columns') chooseColumns();
  else if (name === 'views') chooseViews();
  else if (page !== null) leadToPlace(page, name);
}

/** Opens the list of saved views or, where there is none yet, asks for the name of this one; without a case nothing. */
function chooseViews(): void {
  turnTo('board');
  if (knownEntries().length === 0) return;
  showViewsDialog(viewsStore.getState().saved.length > 0 ? 'list' : 'save');
}
