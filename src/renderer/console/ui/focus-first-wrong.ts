/**
 * Takes whoever filled in `form` to the first field of it that is wrong, once that is drawn: it may be out of sight.
 */
export function focusFirstWrong(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
