/**
 * What stands in a case's form, of the time before it or its window was closed, or the program ended; empty where nothing
 * does. Every window of the program reads the same.
 */
export function draftOf(caseId: string, kind: 'reply' | 'note'): string {
  return localStorage.getItem(draftKey(caseId, kind)) ?? '';
}

/** Keeps what stands in a case's form until it is sent or cancelled; an empty text is none. */
export function keepDraft(caseId: string, kind: 'reply' | 'note', text: string): void {
  if (text === '') localStorage.removeItem(draftKey(caseId, kind));
  else localStorage.setItem(draftKey(caseId, kind), text);
}

/** Drops what was begun on the cases of a source that is removed: nobody could come back to it. */
export function dropDraftsOf(sourceId: string): void {
  const starts = (['reply', 'note'] as const).map((kind) => draftKey(`${sourceId}/`, kind));
  for (const key of Object.keys(localStorage)) {
    if (starts.some((start) => key.startsWith(start))) localStorage.removeItem(key);
  }
}

function draftKey(caseId: string, kind: 'reply' | 'note'): string {
  return `draft ${kind} ${caseId}`;
}
