import { useEffect } from 'react';

/** What lies over the page, or over a dialog, and is gone or another once something in it was pressed. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Keeps the second press of a double click from what the first one has uncovered: a dialog or a menu that closes by the
 * first press is not pressed through.
 */
export function useDoubleClicks(): void {
  useEffect(() => {
    let begunOn: Element | null = null;
    const hear = (event: MouseEvent) => {
      const surface = surfaceOf(event.target);
      if (event.type === 'mousedown' && event.detail === 1) begunOn = surface;
      if (event.detail < 2 || begunOn === null || surface === begunOn) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const type of TYPES) window.addEventListener(type, hear, true);
    return () => {
      for (const type of TYPES) window.removeEventListener(type, hear, true);
    };
  }, []);
}

const TYPES = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/** What lies over the page where somebody presses: also beside a dialog nothing beneath it is pressed. */
function surfaceOf(target: EventTarget | null): Element | null {
  const over = target instanceof Element ? target.closest(OVER) : null;
  return over ?? [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null;
}
