import { useProgram } from '../../program.ts';

/** Whose console this is, as the help desk names the owner of a case; empty when nobody said. */
export function useAgent(): string {
  return useProgram(({ state }) => state?.preferences.agent ?? '');
}
