import { viewsStore } from '../board/arrange/views-store.ts';
import { menuKeysHere } from '../menu-keys-here.ts';
import { ownCaseId } from '../own-case.ts';
import { type PageName, viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS } from './case-keys.ts';
import { commandsAnyhow } from './commands.ts';
import { SEND_KEY } from './keys.ts';
import { UNDO_KEY } from './next-undo.ts';

/** Keys, any of which does it, and what that is. */
type KeyLine = readonly [keys: readonly string[], words: string];

/** Keys that work in one place, under its name. */
export interface KeyPart {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

/** The keys that work in this window on the page that is turned to, the place of their own first. */
export function keyParts(wording: Wording): readonly KeyPart[] {
  const { t } = wording;
  const everywhere = { title: t('hands.everywhere'), lines: linesEverywhere(wording) };
  if (ownCaseId !== null)
    return [{ title: t('hands.inThisWindow'), lines: inCaseWindow(wording) }, everywhere];
  return [everywhere, ...ofPage(viewStore.getState().page, wording)];
}

function ofPage(page: PageName, wording: Wording): readonly KeyPart[] {
  const { t } = wording;
  switch (page) {
    case 'board':
      return [
        { title: t('hands.onBoard'), lines: onBoard(wording) },
        { title: t('hands.onChosen'), lines: onChosenCase(wording) },
      ];
    case 'review':
      return [{ title: t('page.review'), lines: onReview(wording) }];
    case 'policy':
      return [{ title: t('hands.onCalendar'), lines: onCalendar(wording) }];
    case 'alerts':
    case 'settings':
      return [{ title: t(`page.${page}`), lines: [[['/'], t(`${page}.search`)]] }];
    default:
      return [];
  }
}

function linesEverywhere(wording: Wording): readonly KeyLine[] {
  const lines = commandsAnyhow(wording).flatMap(({ keys, words, isHeardElsewhere }): KeyLine[] =>
    keys === null || isHeardElsewhere === true ? [] : [[[keys], words]],
  );
  return [...lines, ...ofTheMenu(wording)];
}

/** What the program's menu does. */
function ofTheMenu({ t }: Wording): readonly KeyLine[] {
  const keys = menuKeysHere();
  return [
    [[keys.wall], t('hands.wall')],
    [[keys.syncNow], t('hands.syncNow')],
    [[keys.board], ownCaseId === null ? t('hands.window') : t('hands.boardWindow')],
  ];
}

function inCaseWindow(wording: Wording): readonly KeyLine[] {
  const { t } = wording;
  return [
    ...onChosenCase(wording),
    [['j'], t('hands.next')],
    [['k'], t('hands.previous')],
    [['Esc'], t('hands.closeWindow')],
  ];
}

function onChosenCase({ t }: Wording): readonly KeyLine[] {
  const kinds = Object.keys(CASE_KEYS) as readonly (keyof typeof CASE_KEYS)[];
  const lines = kinds.map(
    (kind): KeyLine => [
      [CASE_KEYS[kind]],
      kind === 'change-severity' ? t('commands.severitySend') : t(`commands.do.${kind}`),
    ],
  );
  return [...lines, [[SEND_KEY], t('hands.send')], [[UNDO_KEY], t('hands.undoUnsent')]];
}

function onBoard(wording: Wording): readonly KeyLine[] {
  const { t } = wording;
  const isInLanes = viewsStore.getState().arrangement.layout === 'lanes';
  return [
    ...moving(wording),
    ...(isInLanes
      ? [[['h', '←'], t('hands.laneLeft')] as const, [['l', '→'], t('hands.laneRight')] as const]
      : []),
    ...opening(wording),
    [['Esc'], t('hands.back')],
    [['Space', 'x'], t('hands.mark')],
    [['Shift+↓', 'Shift+↑'], t('hands.markRange')],
    [['Ctrl+A'], t('hands.markAll')],
    [['/'], t('hands.search')],
  ];
}

function onReview(wording: Wording): readonly KeyLine[] {
  const { t } = wording;
  return [
    ...moving(wording),
    ...opening(wording),
    [[CASE_KEYS.note], t('commands.do.note')],
    [[SEND_KEY], t('hands.send')],
    [[UNDO_KEY], t('hands.undoUnsent')],
    [['Esc'], t('hands.closeCase')],
    [['/'], t('review.searchClosed')],
  ];
}

function onCalendar({ t }: Wording): readonly KeyLine[] {
  return [
    [['←', '→'], t('hands.dayBeside')],
    [['↑', '↓'], t('hands.weekBeside')],
    [['Page Up', 'Page Down'], t('hands.monthBeside')],
    [['Enter'], t('hands.setDay')],
  ];
}

function moving({ t }: Wording): readonly KeyLine[] {
  return [
    [['j', '↓'], t('hands.next')],
    [['k', '↑'], t('hands.previous')],
    [['PgUp', 'PgDn'], t('hands.pageful')],
    [['Home', 'End'], t('hands.ends')],
  ];
}

function opening({ t }: Wording): readonly KeyLine[] {
  return [
    [['Enter'], t('hands.open')],
    [['o'], t('case.ownWindow')],
  ];
}
