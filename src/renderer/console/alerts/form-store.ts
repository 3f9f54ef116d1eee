import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SourceProblem } from '../../../contract/problem.ts';
import { outcomeOf } from '../notices/told.ts';
import { alertStore, writeAlertSettings } from './alert-store.ts';
import { type AlertDraft, settingsOf } from './draft.ts';

interface AlertForm {
  /** What was typed into the form of the alert settings and not saved: it outlives a turn to another page. */
  readonly draft: AlertDraft | null;
  /** Why it could not be saved last; `null` when it could, or nobody tried. */
  readonly problem: SourceProblem | null;
}

const NOTHING: AlertForm = { draft: null, problem: null };

/** The form of the alert settings. */
export const alertFormStore = createStore<AlertForm>(() => NOTHING);

/** Reads the form. */
export function useAlertForm(): AlertForm {
  return useStore(alertFormStore);
}

/** Keeps what was typed. */
export function typeAlertSettings(draft: AlertDraft): void {
  alertFormStore.setState({ draft });
}

/** Throws away what was typed. */
export function discardAlertSettings(): void {
  alertFormStore.setState(NOTHING);
}

/** Has main keep what was typed, which has no errors. What is not kept stays in the form, with why. */
export async function saveAlertSettings(draft: AlertDraft): Promise<void> {
  const { state } = alertStore.getState();
  if (state === null) throw new Error('alert settings are saved before main has told them');
  alertFormStore.setState({ draft, problem: null });
  const outcome = await outcomeOf(writeAlertSettings(settingsOf(draft, state.settings)));
  if (!outcome.ok) alertFormStore.setState({ problem: outcome.problem });
  // What was typed meanwhile is not saved.
  else if (alertFormStore.getState().draft === draft) discardAlertSettings();
}
