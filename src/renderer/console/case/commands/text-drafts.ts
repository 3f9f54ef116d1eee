import { useSyncExternalStore } from 'react';
import type { WishKind } from './wish.ts';

const DRAFT_KINDS = ['reply', 'note', 'change-severity', 'assign'] as const satisfies readonly WishKind[];

/** What needs something to be written first: words, or a name. */
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Whether something has to be written for a wish of this kind. */
export function isWritten(kind: WishKind): kind is DraftKind {
  return DRAFT_KINDS.some((one) => one === kind);
}

/** Whose draft it is that is written for all marked cases at once: no case has this id. */
export const MARKED_CASES = 'marked';

/**
 * What stands in the form of a case, or of the marked ones, and how to change it; empty where nothing does. It is kept
 * until it is sent or discarded, also when the form or its window is closed or the program ends. Every window shows the
 * same at once: what was typed last.
 */
export function useDraft(caseId: string, kind: DraftKind): readonly [string, (text: string) => void] {
  return [useSyncExternalStore(follow, () => draftOf(caseId, kind)), (text) => keepDraft(caseId, kind, text)];
}

/** In which forms of a case something stands that is not sent. */
export function useDraftsOf(caseId: string): readonly DraftKind[] {
  const begun = (kind: DraftKind) => draftOf(caseId, kind).trim() !== '';
  // In one text, which is the same until another form is begun or emptied.
  const kinds = useSyncExternalStore(follow, () => DRAFT_KINDS.filter(begun).join(' '));
  return DRAFT_KINDS.filter((kind) => kinds.split(' ').includes(kind));
}

/** What stands in the form of a case now; empty where nothing does. */
export function draftOf(caseId: string, kind: DraftKind): string {
  return localStorage.getItem(draftKey(caseId, kind)) ?? '';
}

/** Keeps what stands in a form; an empty text is none. */
export function keepDraft(caseId: string, kind: DraftKind, text: string): void {
  const key = draftKey(caseId, kind);
  if (text === '') localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  if (text !== '') discarded.delete(key);
  for (const listener of listeners) listener();
}

/** What was discarded in this window, by its form, until something else is begun there, in whichever window. */
const discarded = new Map<string, string>();

/** Hears of what is begun in another window. */
function forgetDiscarded({ key, newValue }: StorageEvent): void {
  if (key !== null && newValue !== null) discarded.delete(key);
}

/** Empties a form; what stood in it can be brought back. */
export function discardDraft(caseId: string, kind: DraftKind): void {
  const text = draftOf(caseId, kind);
  if (text.trim() !== '') discarded.set(draftKey(caseId, kind), text);
  // Once, however often it is said.
  window.addEventListener('storage', forgetDiscarded);
  keepDraft(caseId, kind, '');
}

/** What was discarded of a form in which nothing else was begun since; `null` when there is no such thing. */
export function discardedOf(caseId: string, kind: DraftKind): string | null {
  return draftOf(caseId, kind) === '' ? (discarded.get(draftKey(caseId, kind)) ?? null) : null;
}

/** The same, followed. */
export function useDiscarded(caseId: string, kind: DraftKind): string | null {
  return useSyncExternalStore(follow, () => discardedOf(caseId, kind));
}

/** Drops what was given to a case as `written`, unless something else is written there by now, as in another window. */
export function dropDraft(caseId: string, kind: DraftKind, written: string): void {
  if (draftOf(caseId, kind) === written) keepDraft(caseId, kind, '');
}

/** Drops what was begun on the cases of a source that is removed: nobody could come back to it. */
export function dropDraftsOf(sourceId: string): void {
  const starts = DRAFT_KINDS.map((kind) => draftKey(`${sourceId}/`, kind));
  for (const key of Object.keys(localStorage)) {
    if (starts.some((start) => key.startsWith(start))) localStorage.removeItem(key);
  }
}

function draftKey(caseId: string, kind: DraftKind): string {
  return `draft ${kind} ${caseId}`;
}

/** Those in this window that follow the drafts: storage tells of changes in the other ones only. */
const listeners = new Set<() => void>();

function follow(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
