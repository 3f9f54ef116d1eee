/** What was written and neither sent nor cancelled, by case and form; it lasts as long as the window. */
const drafts = new Map<string, string>();

/** What stands in a case's form, of the time before it was closed; empty where nothing does. */
export function draftOf(caseId: string, kind: 'reply' | 'note'): string {
  return drafts.get(`${kind} ${caseId}`) ?? '';
}

/** Keeps what stands in a case's form; an empty text is none. */
export function keepDraft(caseId: string, kind: 'reply' | 'note', text: string): void {
  if (text === '') drafts.delete(`${kind} ${caseId}`);
  else drafts.set(`${kind} ${caseId}`, text);
}
