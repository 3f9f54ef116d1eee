import { dateOrderSchema, type RowError } from '../../../contract/files.ts';
import type { TableLine } from '../wording/spreadsheet.ts';
import type { Wording } from '../wording/wording.ts';

/** What is meant for a date with its year first, which is read in whatever other way the file's dates are written. */
const YEAR_FIRST = /^\d{4}[-/.年]/;

/** What would have been right in place of what was found. */
export function expectedWords({ code, expected, found }: RowError, wording: Wording): string {
  const { t } = wording;
  if (code === 'not-an-instant') {
    const order = YEAR_FIRST.test(found) ? 'year-first' : dateOrderSchema.parse(expected);
    return t('import.error.not-an-instant', { order: t(`import.order.${order}`) });
  }
  if (code === 'after-the-file') {
    return t('import.error.after-the-file', { written: wording.stamp(Date.parse(expected)) });
  }
  if (code === 'paused-since-unknown' && expected === '') return t('import.error.paused-since-unmapped');
  return t(`import.error.${code}`, { expected });
}

/** The errors as a table with headings. */
export function errorTable(errors: readonly RowError[], wording: Wording): readonly TableLine[] {
  const { t } = wording;
  const heading = ['row', 'column', 'found', 'expected'] as const;
  const rows = errors.map((error) => [error.row, error.column, error.found, expectedWords(error, wording)]);
  return [heading.map((name) => t(`import.error.${name}`)), ...rows];
}

/**
 * The name of the file in which the errors of `fileName` are saved. Where a name may hold `\\`, elsewhere it parts
 * folders.
 */
export function errorsFileName(fileName: string, { t }: Wording): string {
  return `${t('import.errorsFile', { name: fileName.replace(/\.[^.]+$/, '') })}.csv`.replaceAll('\\', '_');
}
