import Papa from 'papaparse';
import { dateOrderSchema, type RowError } from '../../../contract/files.ts';
import type { Wording } from '../wording/wording.ts';

/** What would have been right in place of what was found. */
export function expectedWords({ code, expected }: RowError, wording: Wording): string {
  const { t } = wording;
  if (code === 'not-an-instant') {
    return t('import.error.not-an-instant', { order: t(`import.order.${dateOrderSchema.parse(expected)}`) });
  }
  if (code === 'after-the-file') {
    return t('import.error.after-the-file', { written: wording.stamp(Date.parse(expected)) });
  }
  return t(`import.error.${code}`, { expected });
}

/** The errors as a CSV file that Excel opens as it is: UTF-8 with its mark, and nothing in it that is a formula. */
export function errorsAsCsv(errors: readonly RowError[], wording: Wording): string {
  const { t } = wording;
  const heading = ['row', 'column', 'found', 'expected'] as const;
  const rows = errors.map((error) => [
    String(error.row),
    error.column,
    error.found,
    expectedWords(error, wording),
  ]);
  const table = [heading.map((name) => t(`import.error.${name}`)), ...rows];
  return `\ufeff${Papa.unparse(table, { escapeFormulae: true })}\r\n`;
}
