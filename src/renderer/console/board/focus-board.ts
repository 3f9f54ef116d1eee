/** So many frames a board that is about to be there may take, such as one whose search was emptied. */
const MOST_FRAMES = 60;

/**
 * Puts the focus on the cases, as a list or in lanes: at once, or as soon as they are shown, unless somebody has put it
 * elsewhere by then.
 */
export function focusBoard(): void {
  const before = document.activeElement;
  const attempt = (framesLeft: number) => {
    if (focusNow() || framesLeft === 0) return;
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === before || activeElement === body) attempt(framesLeft - 1);
    });
  };
  attempt(MOST_FRAMES);
}

/** Answers whether they have it; a board that waits behind another page cannot. */
function focusNow(): boolean {
  const cases = document.querySelector<HTMLElement>('[data-testid="board"], [data-testid="lanes"]');
  cases?.focus();
  return cases !== null && document.activeElement === cases;
}
