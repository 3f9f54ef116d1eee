import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { copyText } from '../ui/use-copy.ts';

/** Whose link was copied last, and whether that worked; `null` until one was, or once that was said. */
const linkStore = createStore<{
  readonly last: { readonly caseId: string; readonly isCopied: boolean } | null;
}>(() => ({ last: null }));

/** Puts the link of a case on the clipboard; the case's pane says what came of it. */
export async function copyLink(caseId: string, link: string): Promise<void> {
  linkStore.setState({ last: { caseId, isCopied: await copyText(link) } });
}

/** What came of copying the case's link; `null` where another one was copied since, or none. */
export function useCopiedLink(caseId: string): 'copied' | 'failed' | null {
  return useStore(linkStore, ({ last }) => {
    if (last === null || last.caseId !== caseId) return null;
    return last.isCopied ? 'copied' : 'failed';
  });
}

/** It was said. */
export function forgetCopiedLink(): void {
  linkStore.setState({ last: null });
}
