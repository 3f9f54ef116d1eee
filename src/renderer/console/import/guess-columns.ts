import { FILE_FIELDS, type FileColumn, type FileField, INSTANT_FIELDS } from '../../../contract/files.ts';
import { COLUMN_WORDS, plainHeading } from './column-words.ts';

/** The columns that fields are mapped to. */
export type Columns = Readonly<Partial<Record<FileField, string>>>;

/**
 * Which column is which, by its heading: the likeliest word that a heading is, each column once. A field that holds
 * instants takes only a column of them. A guess, to be shown as one.
 */
export function guessColumns(columns: readonly FileColumn[]): Columns {
  const taken = new Set<string>();
  const guessed: Partial<Record<FileField, string>> = {};
  for (const field of FILE_FIELDS) {
    const found = COLUMN_WORDS[field]
      .flatMap((word) => columns.filter(({ name }) => plainHeading(name) === word))
      .find((column) => !taken.has(column.name) && fits(field, column));
    if (found === undefined) continue;
    taken.add(found.name);
    guessed[field] = found.name;
  }
  return guessed;
}

/** Whether a field of instants holds what this column has; an empty column may hold anything. */
function fits(field: FileField, { dateOrders, samples }: FileColumn): boolean {
  const isInstant = INSTANT_FIELDS.some((name) => name === field);
  return !isInstant || dateOrders.length > 0 || samples.length === 0;
}
