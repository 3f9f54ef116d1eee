/**
 * Gives the focus to the button of `group` that stands after `button`, which is about to go, or to the one before it:
 * for lines that are taken away in a dialog, where nothing else would have the focus. Without another, to none.
 */
export function focusNextButton(button: HTMLButtonElement, group: string): void {
  const buttons = [...(button.closest(group)?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(button);
  (buttons[at + 1] ?? buttons[at - 1])?.focus();
}
