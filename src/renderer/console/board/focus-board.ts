/** Puts the focus on the cases, as a list or in lanes: at once, or with the next frame where that shows them first. */
export function focusBoard(): void {
  if (!focusNow()) requestAnimationFrame(focusNow);
}

/** Answers whether they have it; a board that waits behind another page cannot. */
function focusNow(): boolean {
  const cases = document.querySelector<HTMLElement>('[data-testid="board"], [data-testid="lanes"]');
  cases?.focus();
  return cases !== null && document.activeElement === cases;
}
