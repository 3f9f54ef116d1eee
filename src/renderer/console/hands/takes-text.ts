import { isUnderDialog } from './under-dialog.ts';

/** Whether a letter is not meant for the page: a field or a list has the focus and takes it, or a dialog is open. */
export function takesText(target: EventTarget | null): boolean {
  return isUnderDialog() || isInField(target);
}

/** Whether what has the focus takes letters itself: a field, or a list to choose from, or it is in a dialog. */
export function isInField(target: EventTarget | null): boolean {
  return isField(target) || (target instanceof Element && target.closest(DIALOGS) !== null);
}

/** Whether it is a field, or a list to choose from. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** Whether it is in the case that is open beside a list: who reads there turns from case to case, and stays. */
export function isInPane(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-testid="case-pane"]') !== null;
}

const DIALOGS = '[role="dialog"], [role="alertdialog"]';
const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="combobox"]';
