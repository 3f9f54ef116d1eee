import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProgramState } from '../../contract/console.ts';
import type { Outcome } from '../../contract/outcome.ts';
import {
  agentOf,
  DEFAULT_PREFERENCES,
  type Limits,
  limitsOf,
  type Preferences,
} from '../../contract/preferences.ts';
import type { Source } from '../../contract/source.ts';
import type { Agent } from '../../domain/cases/whose.ts';
import { SECOND } from '../../domain/units.ts';
import { bridge } from './bridge.ts';
import { programClock } from './clock.ts';
import { showOverlay } from './hands/hands-store.ts';
import { told } from './notices/told.ts';
import { ownCaseId } from './own-case.ts';
import { openCase, viewStore } from './view-state.ts';

interface Program {
  /** `null` until main has answered. */
  readonly state: ProgramState | null;
  readonly sources: readonly Source[];
  /** Why main's first answer is missing, or nothing for one that only takes long; `null` while all is well. */
  readonly noAnswer: { readonly why: string } | null;
}

/** A start takes less; who waits for longer is told. */
const ANSWER_WITHIN_MS = 5 * SECOND;

/** What main has told this page. */
export const programStore = createStore<Program>(() => ({ state: null, sources: [], noAnswer: null }));

/** Reads a piece of what main has told. */
export function useProgram<T>(select: (program: Program) => T): T {
  return useStore(programStore, select);
}

/** Who sits here by now, as after it was asked for. */
export function currentAgent(): Agent {
  return agentIn(programStore.getState());
}

/** From when on a clock presses and data are old, as it is set by now. */
export function currentLimits(): Limits {
  return limitsOf(programStore.getState().state?.preferences ?? DEFAULT_PREFERENCES);
}

/** Who sits here, as the help desk names the owner of a case. */
export function useAgent(): Agent {
  return useProgram(agentIn);
}

function agentIn({ state }: Program): Agent {
  return state === null ? null : agentOf(state.preferences);
}

/** Asks main how things stand and keeps listening; resolves once the first answer is in, or failed to come. */
export async function startProgram(): Promise<void> {
  bridge.onProgramChanged((state) => {
    takeState(state);
    told(loadSources());
  });
  bridge.onShowCase(({ caseId }) => {
    if (ownCaseId !== null) return;
    // What somebody asks for from outside is not left under what was looked up.
    showOverlay(null);
    openCase(caseId);
  });
  bridge.onUnreadableLink(({ link }) => {
    if (ownCaseId === null) viewStore.setState({ page: 'board', unreadableLink: link });
  });
  const late = setTimeout(() => {
    if (programStore.getState().state === null) programStore.setState({ noAnswer: { why: '' } });
  }, ANSWER_WITHIN_MS);
  try {
    takeState(await bridge.readProgram());
    await loadSources();
  } catch (error) {
    programStore.setState({ noAnswer: { why: String(error) } });
  } finally {
    clearTimeout(late);
  }
}

/** Reads the list of sources again, as after a change of it. */
export async function loadSources(): Promise<void> {
  programStore.setState({ sources: await bridge.listSources() });
}

/**
 * Shows the preference at once and has main keep it; what main keeps comes back as a change of state. One that main
 * does not keep gives way to those that it has.
 */
export async function writePreferences(change: Partial<Preferences>): Promise<Outcome> {
  const { state } = programStore.getState();
  if (state === null) throw new Error('preferences are written before the program is known');
  const preferences = { ...state.preferences, ...change };
  programStore.setState({ state: { ...state, preferences } });
  let isKept = false;
  try {
    const outcome = await bridge.writePreferences(preferences);
    isKept = outcome.ok;
    return outcome;
  } finally {
    if (!isKept) await putBack(preferences);
  }
}

/** Shows the preferences that main has in place of these, unless others are shown by now. */
async function putBack(preferences: Preferences): Promise<void> {
  const areShown = () => programStore.getState().state?.preferences === preferences;
  if (!areShown()) return;
  const kept = await bridge.readProgram();
  if (!areShown()) return;
  programStore.setState(({ state }) => ({ state: state && { ...state, preferences: kept.preferences } }));
}

function takeState(state: ProgramState): void {
  programClock.setShift(state.clockShiftMs);
  programStore.setState({ state, noAnswer: null });
}
