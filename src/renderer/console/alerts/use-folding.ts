import { type RefObject, useEffect } from 'react';
import { SECOND } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { passInSight, useAlerts } from './alert-store.ts';

/** From one tick to the next; what is longer passed while the page was hidden, or the machine slept. */
const TICK_MS = SECOND;

/**
 * Has toasts fold once the window was seen long enough: time counts while it has the focus, and neither the pointer nor
 * the focus is in `area`, where somebody is about to act on one.
 */
export function useFolding(area: RefObject<HTMLElement | null>): void {
  const isAnyInFull = useAlerts(({ toasts }) => toasts.some(({ isFolded }) => !isFolded));
  useEffect(() => {
    if (!isAnyInFull) return;
    let before = programClock.elapsed();
    return programClock.onTick(() => {
      const now = programClock.elapsed();
      const passed = Math.min(now - before, TICK_MS);
      before = now;
      if (document.hasFocus() && !isInHand(area.current)) passInSight(passed);
    });
  }, [isAnyInFull, area]);
}

function isInHand(area: HTMLElement | null): boolean {
  if (area === null) return false;
  // A menu stands outside of it.
  return area.matches(':hover, :focus-within') || area.querySelector('[aria-expanded="true"]') !== null;
}
