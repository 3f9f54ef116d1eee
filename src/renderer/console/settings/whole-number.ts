/** The whole number that is typed, as it is written; `null` where it is none from `min` to `max`. */
export function wholeNumber(
  typed: string,
  { min, max }: { readonly min: number; readonly max: number },
): string | null {
  const isFit = /^\d+$/.test(typed.trim()) && Number(typed) >= min && Number(typed) <= max;
  return isFit ? String(Number(typed)) : null;
}
