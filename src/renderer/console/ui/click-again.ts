/**
 * Whether a click goes on a double click: what the first one did may have put another button, or another case, under the
 * pointer, and nobody means that.
 */
export function isClickAgain({ detail }: { readonly detail: number }): boolean {
  return detail > 1;
}
