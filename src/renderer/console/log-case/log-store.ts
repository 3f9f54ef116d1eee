import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LoggedCase } from '../../../contract/logged-case.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { rulesStore } from '../desk/rules.ts';
import { outcomeOf } from '../notices/told.ts';
import { openCase } from '../view-state.ts';
import { wallOf } from '../what-if/question.ts';
import { draftOf, type LogDraft } from './log-draft.ts';

/** A case that was logged, and what it is put right to. */
interface Correction {
  readonly subject: StoredCase;
  readonly draft: LogDraft;
}

interface LogState {
  readonly open: 'new' | 'correction' | null;
  /** What was typed and not logged: it outlives the dialog, not the page. */
  readonly draft: LogDraft | null;
  /** The draft as it was before anything was typed. */
  readonly blank: LogDraft | null;
  /** What was cleared, until something is typed in its place. */
  readonly cleared: LogDraft | null;
  /** What was typed last to put a case right, and not kept: it outlives the dialog, too. */
  readonly correction: Correction | null;
  /** Whether what is missing is said: not before somebody tried. */
  readonly isTried: boolean;
  readonly isLogging: boolean;
  readonly problem: SourceProblem | null;
}

const logStore = createStore<LogState>(() => ({
  open: null,
  draft: null,
  blank: null,
  cleared: null,
  correction: null,
  isTried: false,
  isLogging: false,
  problem: null,
}));

/** The case that is being logged, or put right. */
export function useLog(): LogState {
  return useStore(logStore);
}

/**
 * Opens the form, with what was typed before if it was not logged; where nothing was, the customer asked now. It waits
 * until what was asked for last is answered: that ends the form that it came from.
 */
export function openLog(): void {
  const before = logStore.getState();
  if (before.isLogging) return;
  const isBlank = before.draft === null || isSame(before.draft, before.blank);
  const blank = newDraft();
  logStore.setState({
    open: 'new',
    ...(isBlank ? { draft: blank, blank } : {}),
    isTried: false,
    problem: null,
  });
}

/** The same on what was logged of a case, or on what was typed before to put that very case right. */
export function openCorrection(subject: StoredCase): void {
  const { correction, isLogging } = logStore.getState();
  if (isLogging) return;
  const isGoingOn = correction?.subject.id === subject.id;
  logStore.setState({
    open: 'correction',
    correction: { subject, draft: isGoingOn ? correction.draft : draftOf(subject) },
    isTried: false,
    problem: null,
  });
}

/** Closes the form; what was typed stays. */
export function closeLog(): void {
  logStore.setState({ open: null });
}

/** Empties the form; where nothing was typed there is nothing to bring back. */
export function clearLog(): void {
  const before = logStore.getState();
  const cleared = isSame(before.draft, before.blank) ? null : before.draft;
  const blank = newDraft();
  logStore.setState({ draft: blank, blank, cleared, isTried: false, problem: null });
}

/** Puts what was cleared into the form again. */
export function bringBackLog(): void {
  const { cleared } = logStore.getState();
  if (cleared !== null) logStore.setState({ draft: cleared, cleared: null });
}

/** Keeps what was typed. */
export function changeLog(change: Partial<LogDraft>): void {
  const { open, draft, correction } = logStore.getState();
  if (open === 'correction' && correction !== null)
    logStore.setState({ correction: { ...correction, draft: { ...correction.draft, ...change } } });
  else if (draft !== null) logStore.setState({ draft: { ...draft, ...change }, cleared: null });
}

/** Puts the form back to what was logged of the case. */
export function forgetCorrection(): void {
  const { correction } = logStore.getState();
  if (correction === null) return;
  const { subject } = correction;
  logStore.setState({ correction: { subject, draft: draftOf(subject) }, isTried: false, problem: null });
}

/** Logs the case and opens it on the board; with `null` says what is missing. */
export async function logCase(logged: LoggedCase | null): Promise<void> {
  logStore.setState({ isTried: true, problem: null });
  if (logged === null || logStore.getState().isLogging) return;
  logStore.setState({ isLogging: true });
  const answer = await outcomeOf(bridge.logCase(logged));
  if (answer.ok) {
    logStore.setState({ open: null, draft: null, cleared: null, isLogging: false });
    openCase(answer.caseId);
  } else logStore.setState({ isLogging: false, problem: answer.problem });
}

/** Keeps a case as it was put right; with `null` says what is missing. */
export async function correctCase(logged: LoggedCase | null): Promise<void> {
  logStore.setState({ isTried: true, problem: null });
  const { correction, isLogging } = logStore.getState();
  if (logged === null || correction === null || isLogging) return;
  const { id: caseId } = correction.subject;
  if (isSame(correction.draft, draftOf(correction.subject))) {
    logStore.setState({ open: null, correction: null });
    return;
  }
  logStore.setState({ isLogging: true });
  const { owner: _, ...right } = logged;
  const answer = await outcomeOf(bridge.correctCase({ caseId, ...right }));
  if (answer.ok) logStore.setState({ open: null, correction: null, isLogging: false });
  else logStore.setState({ isLogging: false, problem: answer.problem });
}

function isSame(draft: LogDraft | null, other: LogDraft | null): boolean {
  return JSON.stringify(draft) === JSON.stringify(other);
}

/** Opened now, as severity B of the policy's first service type. */
function newDraft(): LogDraft {
  const now = programClock.now();
  const policy = rulesStore.getState().books.current.inForce(now);
  const severity = policy.severities.find(({ requiresPlan }) => requiresPlan === undefined);
  const terms = {
    severity: severity?.id ?? '',
    serviceType: policy.serviceTypes[0]?.id ?? '',
    plan: 'standard',
  } as const;
  const blank = { subject: '', customer: '', contact: '', owner: '', notes: '' };
  return { terms, ...wallOf(now), ...blank, channel: 'phone' };
}
