import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProgramState } from '../../../contract/console.ts';
import type { WallBridge } from '../../../contract/wall-page.ts';
import { hear } from '../alerts/sounds.ts';
import { programClock } from '../clock.ts';

const store = createStore<{ readonly state: ProgramState | null }>(() => ({ state: null }));

/** Reads what main has told the wall; `null` until it has. */
export function useWallProgram<T>(select: (state: ProgramState | null) => T): T {
  return useStore(store, ({ state }) => select(state));
}

/**
 * Asks main how things stand and keeps listening, and lets alerts be heard when no other page can. The wall's bridge
 * can do no more than that.
 */
export async function startWallProgram(): Promise<void> {
  const bridge: WallBridge = window.caseclock;
  const take = (state: ProgramState) => {
    programClock.setShift(state.clockShiftMs);
    store.setState({ state });
  };
  bridge.onProgramChanged(take);
  bridge.onAlertHeard((heard) => heard.by === 'wall' && hear(heard));
  take(await bridge.readProgram());
}
