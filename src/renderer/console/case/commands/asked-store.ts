import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OutboxEntry } from '../../../../contract/outbox.ts';
import { reviewStore } from '../../review/review-store.ts';
import { viewStore } from '../../view-state.ts';
import type { DraftKind } from './text-drafts.ts';
import type { Wish } from './wish.ts';

/**
 * What is asked of the pane from elsewhere: to open a form, of the severity with another one chosen, to do what needs no
 * words, to take something back, where something can be, or to show why its deadline is what it is.
 */
export type Asked =
  | { readonly form: DraftKind; readonly severity?: string }
  | { readonly show: 'receipt' }
  | { readonly wish: Wish }
  | { readonly undo: OutboxEntry | null };

interface AskedOfCase {
  readonly caseId: string;
  readonly asked: Asked;
}

const askedStore = createStore<{ readonly last: AskedOfCase | null }>(() => ({ last: null }));

/** Asks the pane of a case, as a press of its button would; it is done once the pane is there. */
export function askPane(caseId: string, asked: Asked): void {
  askedStore.setState({ last: { caseId, asked } });
}

/** What is asked of the pane of `caseId` and not done yet. */
export function useAsked(caseId: string): Asked | null {
  return useStore(askedStore, ({ last }) => (last?.caseId === caseId ? last.asked : null));
}

/**
 * Whether the pane open in view was asked for a form that is not there yet: what is typed meanwhile is meant for the
 * form.
 */
export function isFormAwaited(): boolean {
  const { last } = askedStore.getState();
  return last !== null && 'form' in last.asked && isOpenInView(last.caseId);
}

/** Whether the pane of `caseId` is open on the page that is turned to. */
export function isOpenInView(caseId: string): boolean {
  const { page, openId } = viewStore.getState();
  if (page === 'review') return reviewStore.getState().openId === caseId;
  return page === 'board' && openId === caseId;
}

/** What was asked is done, or not wanted any more. */
export function clearAsked(): void {
  askedStore.setState({ last: null });
}
