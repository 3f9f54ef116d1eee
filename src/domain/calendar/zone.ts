/** The zone of the published policy, in which deadlines are told. */
export const BEIJING = 'Asia/Shanghai';

/**
 * Whether `text` names a zone of the IANA database, such as `Asia/Shanghai`. An offset such as `+08:00` is none: newer
 * engines take it for a zone, older ones and Luxon do not.
 */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
