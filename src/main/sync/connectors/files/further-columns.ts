import type { FileField } from '../../../../contract/files.ts';
import type { CaseDetail } from '../../../../domain/cases/case.ts';
import { cut, keepDetails } from '../../keep-details.ts';
import type { RowReader } from './row-reader.ts';

/** A text that stands in one line of the board; what is longer is cut there, and whole among the further columns. */
const LONGEST_LINE = 300;

/** What a case says word for word anyway, or as an instant of its history. */
const TOLD_ELSEWHERE: ReadonlySet<FileField> = new Set([
  'id',
  'openedAt',
  'subject',
  'customer',
  'status',
  'owner',
  'queue',
  'respondedAt',
  'closedAt',
  'updatedAt',
]);

/** A text as one line of at most LONGEST_LINE characters. */
export function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_LINE ? `${cut(line, LONGEST_LINE - 1)}…` : line;
}

/**
 * What a row says beside what the case has of it, column by column: the columns that nothing is mapped to, words that
 * were read as others, and texts that do not fit their line. Nothing is left out; what is too long is cut and says so.
 *
 * @param readAs what the case has of the fields that are read as words of Caseclock's.
 */
export function furtherColumns(
  reader: RowReader,
  readAs: Readonly<Partial<Record<FileField, string>>>,
): readonly CaseDetail[] {
  const further = reader.filled().flatMap(({ column, field, text }) => {
    const isTold = field !== null && (TOLD_ELSEWHERE.has(field) ? inOneLine(text) : readAs[field]) === text;
    return isTold ? [] : { name: column, value: text };
  });
  return keepDetails(further);
}
