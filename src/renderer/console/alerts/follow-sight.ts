import { alertStore, foremost } from './alert-store.ts';

/** With less of its bar in sight, nobody reads an alert there. */
const READABLE = 0.5;

/**
 * Tells `hear` whether somebody who looks at this window can read an alert, soon and whenever that changes: in `bar`,
 * which can be scrolled out of sight, or in the toast that is read first. The answer ends it.
 */
export function followSight(bar: Element, alertId: string, hear: (isInSight: boolean) => void): () => void {
  let isBarInSight = false;
  const tell = () => hear(isBarInSight || isInToast(alertId));
  const observer = new IntersectionObserver(
    (entries) => {
      isBarInSight = entries.at(-1)?.isIntersecting === true;
      tell();
    },
    { threshold: READABLE },
  );
  observer.observe(bar);
  const unsubscribe = alertStore.subscribe(tell);
  return () => {
    observer.disconnect();
    unsubscribe();
  };
}

/** Of earlier toasts there may be no room for more than how many they are. */
function isInToast(alertId: string): boolean {
  return foremost(alertStore.getState().toasts)?.alertIds.includes(alertId) === true;
}
