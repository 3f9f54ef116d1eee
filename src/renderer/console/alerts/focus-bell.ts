/** Puts the focus on the bell, where what was put away is told from then on. */
export function focusBell(): void {
  document.querySelector<HTMLElement>('[data-testid="alert-bell"]')?.focus();
}
