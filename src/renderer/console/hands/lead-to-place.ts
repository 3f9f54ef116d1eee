import { type PageName, turnTo } from '../view-state.ts';

/** So many frames a page that is read for the first time may take to show the place. */
const MOST_FRAMES = 240;
/** So many frames what is above the place may take to come, and move it. */
const SETTLING_FRAMES = 40;

const FIRST = 'input:enabled, select:enabled, textarea:enabled, button:enabled, [tabindex]';

/**
 * Turns to a page and to a place on it, which has `place` as its `data-place`: it is scrolled to, and what can be set
 * first there has the focus. Where the page has no such place, its beginning is shown.
 */
export function leadToPlace(page: PageName, place: string): void {
  turnTo(page);
  const attempt = (framesLeft: number) => {
    const found = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (found !== null) show(found);
    else if (framesLeft > 0) requestAnimationFrame(() => attempt(framesLeft - 1));
  };
  // What led here is gone by then, and has given the focus back.
  requestAnimationFrame(() => attempt(MOST_FRAMES));
}

function show(found: HTMLElement): void {
  found.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
  const keep = (framesLeft: number) => {
    found.scrollIntoView({ block: 'start' });
    if (framesLeft > 0 && found.contains(document.activeElement))
      requestAnimationFrame(() => keep(framesLeft - 1));
  };
  keep(SETTLING_FRAMES);
}
