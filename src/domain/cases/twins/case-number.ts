/** Longer numbers than this are in no order of their own. */
const DIGITS = 12;

/**
 * The number that people know a case by, as it is compared: without spaces around it, a leading `#`, or case. A bare
 * number is the same with and without the `RT` that a Request Tracker's tickets have on the screen, and with and
 * without the zeros that a spreadsheet takes away from its front. Numbers in a row are in a row as texts, too, so that
 * a page of them can be looked up at once. Empty for none.
 */
export function caseNumber(key: string): string {
  const plain = key.normalize('NFKC').trim().replace(/^#\s*/, '').toLowerCase();
  const number = /^rt[-\s#]*(\d+)$/.exec(plain)?.[1] ?? plain;
  return number.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0'));
}
