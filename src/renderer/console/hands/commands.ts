import {
  type BoardFilter,
  COLUMN_IDS,
  GROUPINGS,
  NO_FILTER,
  QUICK_FILTERS,
  type Sort,
} from '../../../contract/board-view.ts';
import { severitiesInForce } from '../../../domain/policy/severities.ts';
import { alertStore, foremost, putAway } from '../alerts/alert-store.ts';
import { PUT_AWAY_KEY } from '../alerts/put-away-key.ts';
import { beQuietFor } from '../alerts/quiet-for.ts';
import { firstSort, groupedBy, sortAfter } from '../board/arrange/sorting.ts';
import {
  arrange,
  filterBy,
  turnToPlain,
  turnToView,
  undoArrangement,
  viewsStore,
} from '../board/arrange/views-store.ts';
import { toggled } from '../board/bar/facets.ts';
import { showViewsDialog } from '../board/bar/views-dialog-store.ts';
import { columnName } from '../board/column-name.ts';
import { BOARD_STATES } from '../board/counted.ts';
import { canMarkAll, markAllShown } from '../board/shown-cases.ts';
import { sortWords } from '../board/sort-words.ts';
import { programClock } from '../clock.ts';
import { knownEntries } from '../desk/desk.ts';
import { rulesStore } from '../desk/rules.ts';
import { startImport } from '../import/import-store.ts';
import { openLog } from '../log-case/log-store.ts';
import { told } from '../notices/told.ts';
import { ownCaseId } from '../own-case.ts';
import { PAGES, turnTo, viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { casePlaceCommands } from './case-place-commands.ts';
import { chosenCaseCommands } from './chosen-case-commands.ts';
import { correctionCommand } from './correction-command.ts';
import { showOverlay } from './hands-store.ts';
import { markedCaseCommands } from './marked-case-commands.ts';
import { goToNextDue } from './next-due.ts';
import { overlayCommands, programCommands } from './window-commands.ts';

/** Something that can be done from the keyboard. */
export interface PaletteCommand {
  readonly id: string;
  readonly words: string;
  /** What it is called by itself, where `words` begin with what it is done to. */
  readonly name?: string;
  /** Other words that it is looked for by. */
  readonly also?: string;
  /** Why it cannot be done now; without, it can. */
  readonly why?: string;
  /** Whether the palette shows it to those only who look for it, and not among all that can be done. */
  readonly isSought?: boolean;
  /** Its keys, as `Ctrl+K`; `null` when it is reached by the palette only. */
  readonly keys: string | null;
  /** Whether its keys are heard elsewhere, as by the board or the program's menu: here they are only shown. */
  readonly isHeardElsewhere?: true;
  /** Whether its keys are heard in a field, too: they are none that somebody types there. */
  readonly isHeardInFields?: true;
  run(): void;
}

/**
 * What can be done in this window now, to the marked cases, to the chosen one, and in general: the palette lists it,
 * and the keys do it.
 */
export function commandsOf(wording: Wording): readonly PaletteCommand[] {
  return [
    ...markedCaseCommands(wording),
    ...chosenCaseCommands(wording),
    ...(ownCaseId === null ? correctionCommand(wording) : []),
    ...casePlaceCommands(wording),
    ...commandsAnyhow(wording),
  ];
}

/** What can be done in this window whatever is chosen there; the sheet of keys reads it, too. */
export function commandsAnyhow(wording: Wording): readonly PaletteCommand[] {
  const consoles = ownCaseId === null ? boardCommands(wording) : [];
  return [...overlayCommands(wording), ...consoles, ...programCommands(wording)];
}

/** What only the console's window has a page or a board for. */
function boardCommands(wording: Wording): readonly PaletteCommand[] {
  const { t } = wording;
  const { saved, arrangement } = viewsStore.getState();
  return [
    {
      id: 'next-due',
      words: t('hands.nextDue'),
      also: t('hands.also.nextDue'),
      keys: 'n',
      run: () => told(goToNextDue()),
    },
    {
      id: 'centre',
      words: t('alerts.centre.open'),
      also: t('hands.also.centre'),
      keys: 'a',
      run: () => showOverlay('centre'),
    },
    putAwayCommand(wording),
    {
      id: 'quiet',
      words: t('alerts.quiet.hour'),
      also: t('hands.also.quiet'),
      keys: null,
      run: () => told(beQuietFor(60)),
    },
    { id: 'log-case', words: t('logCase.open'), also: t('hands.also.logCase'), keys: 'c', run: openLog },
    { id: 'import', words: t('import.title'), also: t('hands.also.import'), keys: null, run: startImport },
    { id: 'undo', words: t('hands.undo'), keys: 'Ctrl+Z', run: () => void undoArrangement() },
    ...PAGES.map((page, at) => ({
      id: `page ${page}`,
      words: t('hands.page', { page: t(`page.${page}`) }),
      also: t(`hands.alsoPage.${page}`),
      keys: at < 9 ? `Ctrl+${at + 1}` : null,
      isHeardInFields: true as const,
      run: () => turnTo(page),
    })),
    ...saved.map((view, at) => ({
      id: `view ${view.id}`,
      words: t('hands.view', { view: view.name }),
      keys: at < 9 ? String(at + 1) : null,
      run: onBoard(() => turnToView(view)),
    })),
    // Where there is no board nothing asks for a name.
    ...(knownEntries().length === 0
      ? []
      : [
          {
            ...command('save-view', t('views.save'), () => showViewsDialog('save')),
            also: t('hands.also.saveView'),
          },
        ]),
    command('plain', t('views.plain'), turnToPlain),
    ...(saved.length === 0 ? [] : [command('views', t('views.manage'), () => showViewsDialog('list'))]),
    command('layout', t(arrangement.layout === 'list' ? 'hands.lanes' : 'hands.list'), () =>
      arrange({ layout: arrangement.layout === 'list' ? 'lanes' : 'list' }),
    ),
    ...onlyCommands(wording),
    ...GROUPINGS.map((grouping) =>
      command(`group ${grouping}`, t('hands.group', { what: t(`arrange.by.${grouping}`) }), () =>
        arrange(groupedBy(grouping, viewsStore.getState().arrangement)),
      ),
    ),
    ...sortCommands(arrangement.sort, wording),
    ...QUICK_FILTERS.map((quick) =>
      command(`quick ${quick}`, t('hands.filter', { what: t(`arrange.quick.${quick}`) }), () =>
        filterBy({ quick: toggled(viewsStore.getState().arrangement.filter.quick, quick) }),
      ),
    ),
    ...(viewStore.getState().page === 'board' && canMarkAll()
      ? [
          {
            id: 'mark-all',
            words: t('hands.markAll'),
            also: t('hands.also.markAll'),
            keys: 'Ctrl+A',
            isHeardElsewhere: true as const,
            run: markAllShown,
          },
        ]
      : []),
    command('show-all', t('hands.showAll'), () => filterBy(NO_FILTER)),
  ];
}

/** Puts the foremost alert of the window away, whoever has the focus. */
function putAwayCommand({ t }: Wording): PaletteCommand {
  const alert = foremost(alertStore.getState().toasts);
  return {
    id: 'put-away',
    words: t('alerts.putAwayLatest'),
    also: t('hands.also.putAway'),
    keys: PUT_AWAY_KEY,
    isSought: true,
    ...(alert === undefined ? { why: t('alerts.noneInSight') } : {}),
    run: () => alert !== undefined && putAway(alert),
  };
}

/** As the names of the columns sort, but that urgency, where it is not the order, has a command of its own. */
function sortCommands(sort: Sort | null, wording: Wording): readonly PaletteCommand[] {
  const { t } = wording;
  const by = COLUMN_IDS.map((id) => {
    const next = sortAfter(sort, id) ?? firstSort(id);
    const column = columnName(id, wording, programClock.now());
    const words = t('hands.sort', { column, first: sortWords(next, wording) });
    return { ...command(`sort ${id}`, words, () => arrange({ sort: next })), isSought: true };
  });
  return sort === null
    ? by
    : [...by, command('sort', t('hands.sortByUrgency'), () => arrange({ sort: null }))];
}

/** The cases of one state, or of one severity, alone. */
function onlyCommands({ t }: Wording): readonly PaletteCommand[] {
  const only = (id: string, name: string, also: string, filter: Partial<BoardFilter>): PaletteCommand => ({
    ...command(`only ${id}`, t('hands.ofBoard', { what: name }), () => filterBy(filter)),
    name,
    also,
    isSought: true,
  });
  const severities = severitiesInForce(rulesStore.getState().books.current, programClock.now());
  return [
    ...severities.map((severity) =>
      only(`severity ${severity}`, t('hands.onlySeverity', { severity }), t('hands.also.onlySeverity'), {
        severities: [severity],
      }),
    ),
    ...BOARD_STATES.map((state) =>
      only(state, t('hands.only', { state: t(`counted.${state}`) }), t('hands.also.only'), {
        states: [state],
      }),
    ),
  ];
}

/** A command about the board, without keys. */
function command(id: string, words: string, run: () => void): PaletteCommand {
  return { id, words, keys: null, run: onBoard(run) };
}

function onBoard(run: () => void): () => void {
  return () => {
    turnTo('board');
    run();
  };
}
