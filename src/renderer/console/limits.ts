import { createContext, useContext } from 'react';
import { DEFAULT_PREFERENCES, type Limits, limitsOf } from '../../contract/preferences.ts';

/** What the page root gives to everything in it. */
export const LimitsContext = createContext<Limits>(limitsOf(DEFAULT_PREFERENCES));

/** From when on a clock presses and data are old, as it is set; the same until it is set anew. */
export function useLimits(): Limits {
  return useContext(LimitsContext);
}
