import { useState } from 'react';

/** What refused commands are being written anew as in this window, by their ids. */
const kept = new Map<string, string>();

/**
 * What a refused command is written anew as, and how to change it; `null` while it is not. It is kept while what shows
 * it is closed, as the list of what is not sent is by a key of the window.
 */
export function useCommandDraft(commandId: string): readonly [string | null, (draft: string | null) => void] {
  const [draft, setDraft] = useState(() => kept.get(commandId) ?? null);
  const change = (next: string | null) => {
    setDraft(next);
    if (next === null) kept.delete(commandId);
    else kept.set(commandId, next);
  };
  return [draft, change];
}
