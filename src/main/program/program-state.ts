import type { ProgramState } from '../../contract/console.ts';

/** The program's state as console pages see it. */
export interface ProgramStateKeeper {
  read(): ProgramState;
  change(change: Partial<ProgramState>): void;
}

/** Keeps the state and tells `onChanged` of every change. */
export function keepProgramState(
  initial: ProgramState,
  onChanged: (state: ProgramState) => void,
): ProgramStateKeeper {
  let state = initial;
  return {
    read: () => state,
    change(change) {
      state = { ...state, ...change };
      onChanged(state);
    },
  };
}
