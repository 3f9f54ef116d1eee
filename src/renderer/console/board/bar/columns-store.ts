import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { knownEntries } from '../../desk/desk.ts';
import { turnTo } from '../../view-state.ts';
import { arrange, viewsStore } from '../arrange/views-store.ts';

const columnsStore = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the columns are being chosen. */
export function useColumnsOpen(): boolean {
  return useStore(columnsStore, ({ isOpen }) => isOpen);
}

/** Opens the choice of columns where the list of cases stands, or closes it. */
export function showColumns(isOpen: boolean): void {
  columnsStore.setState({ isOpen });
}

/** Turns to the board, as a list since lanes have no columns, and opens the choice there; without a case there is none. */
export function chooseColumns(): void {
  turnTo('board');
  if (viewsStore.getState().arrangement.layout !== 'list') arrange({ layout: 'list' });
  showColumns(knownEntries().length > 0);
}
