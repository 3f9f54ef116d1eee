import { SECOND } from '../../../domain/units.ts';
import { isPlain } from '../board/arrange/is-plain.ts';
import { arrangementAtStart, viewsStore } from '../board/arrange/views-store.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { board, deskStore } from './desk.ts';
import { firstRowsOf } from './first-rows.ts';
import { rulesStore, rulesTaken } from './rules.ts';

/** So long after the last change they are told: a source that brings many pages has them told once. */
const TELL_AFTER_MS = 2 * SECOND;

/** Has the vault keep which rows the board begins with, so that the next start can show them before it has read all. */
export function keepFirstRows(): void {
  let told = '';
  let soon: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const { revision } = deskStore.getState();
    if (revision === null) return;
    const willBePlain = isPlain(arrangementAtStart(viewsStore.getState()));
    const under = rulesTaken();
    const next = JSON.stringify([revision, willBePlain, under]);
    if (next === told) return;
    told = next;
    const firstRows = willBePlain ? firstRowsOf(board.view().entries, under, programClock.now()) : null;
    void bridge.keepFirstRows({ revision, firstRows });
  };
  const tellSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(tell, TELL_AFTER_MS);
  };
  deskStore.subscribe(({ revision }, before) => {
    if (revision !== before.revision) tellSoon();
  });
  viewsStore.subscribe(tellSoon);
  rulesStore.subscribe(tellSoon);
}
