import { z } from 'zod';
import type { Wording } from './wording.ts';

/** The usual reasons for which a system refuses a file: https://nodejs.org/api/errors.html#common-system-errors */
const reasonSchema = z.enum([
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EIO',
  'EISDIR',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

/**
 * Why the system refuses a file, in plain words. Empty where `detail`, what the system says itself, does not begin with
 * the code of a usual reason.
 */
export function systemWords(detail: string, { t }: Wording): string {
  const code = reasonSchema.safeParse(/^[A-Z0-9]+(?=: )/.exec(detail)?.[0]);
  return code.success ? t(`systemError.${code.data}`) : '';
}

/**
 * What is said below a problem: why the system refuses a file, and the other side's own words; empty where there are
 * none.
 */
export function detailWords(detail: string, wording: Wording): string {
  if (detail === '') return '';
  const why = systemWords(detail, wording);
  return why === ''
    ? wording.t('notice.detail', { detail })
    : wording.t('notice.whyAndDetail', { why, detail });
}
