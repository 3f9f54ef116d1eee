import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LoggedCase } from '../../../contract/logged-case.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { rulesStore } from '../desk/rules.ts';
import { outcomeOf } from '../notices/told.ts';
import { openCase } from '../view-state.ts';
import { wallOf } from '../what-if/question.ts';
import type { LogDraft } from './log-draft.ts';

interface LogState {
  readonly isOpen: boolean;
  /** What was typed and not logged: it outlives the dialog, not the page. */
  readonly draft: LogDraft | null;
  /** The draft as it was before anything was typed. */
  readonly blank: LogDraft | null;
  /** What was cleared, until something is typed in its place. */
  readonly cleared: LogDraft | null;
  /** Whether what is missing is said: not before somebody tried. */
  readonly isTried: boolean;
  readonly isLogging: boolean;
  readonly problem: SourceProblem | null;
}

const logStore = createStore<LogState>(() => ({
  isOpen: false,
  draft: null,
  blank: null,
  cleared: null,
  isTried: false,
  isLogging: false,
  problem: null,
}));

/** The case that is being logged. */
export function useLog(): LogState {
  return useStore(logStore);
}

/** Opens the form, with what was typed before if it was not logged; where nothing was, the customer asked now. */
export function openLog(): void {
  const before = logStore.getState();
  const isBlank = before.draft === null || isSame(before.draft, before.blank);
  const blank = newDraft();
  logStore.setState({
    isOpen: true,
    ...(isBlank ? { draft: blank, blank } : {}),
    isTried: false,
    problem: null,
  });
}

/** Closes the form; what was typed stays. */
export function closeLog(): void {
  logStore.setState({ isOpen: false });
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
  const { draft } = logStore.getState();
  if (draft !== null) logStore.setState({ draft: { ...draft, ...change }, cleared: null });
}

/** Logs the case and opens it on the board; with `null` says what is missing. */
export async function logCase(logged: LoggedCase | null): Promise<void> {
  logStore.setState({ isTried: true, problem: null });
  if (logged === null || logStore.getState().isLogging) return;
  logStore.setState({ isLogging: true });
  const answer = await outcomeOf(bridge.logCase(logged));
  if (answer.ok) {
    logStore.setState({ isOpen: false, draft: null, cleared: null, isLogging: false });
    openCase(answer.caseId);
  } else logStore.setState({ isLogging: false, problem: answer.problem });
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
