/** Puts the focus on the cases, as a list or in lanes: at once, or with the next frame where that shows them first. */
export function focusBoard(): void {
  if (!focusNow()) requestAnimationFrame(focusNow);
}

function focusNow(): boolean {
  const cases = document.querySelector<HTMLElement>('[data-testid="board"], [data-testid="lanes"]');
  cases?.focus();
  return cases !== null;
}
