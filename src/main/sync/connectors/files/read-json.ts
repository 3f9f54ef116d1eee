import type { RowError } from '../../../../contract/files.ts';
import type { Decoded } from './decode.ts';
import { shortened, type Table, type TableRow, tableOf } from './table.ts';
import { refuseSize, unreadable } from './unreadable.ts';

/** How deep a record is looked into: `customer.address.city` is a column, what is below it is a text. */
const DEEPEST = 3;

/**
 * Reads a list of records, either the whole file or the only list of records in an object. The columns are the
 * names of their fields, those of records in records joined by a dot. A row is a record, counted from 1: no line of the
 * file holds the names.
 *
 * @throws ConnectorError for what is no JSON, or holds no list of records.
 */
export function readJson({ text, encoding }: Decoded): Table {
  const records = recordsIn(parse(text));
  const columns = new Map<string, number>();
  const errors: RowError[] = [];
  const rows: TableRow[] = [];
  records.forEach((record, place) => {
    const row = place + 1;
    if (!isRecord(record)) {
      const found = shortened(JSON.stringify(record) ?? '');
      errors.push({ row, column: '', found, code: 'not-an-object', expected: '' });
      return;
    }
    const cells: string[] = [];
    for (const [name, cell] of fieldsOf(record, '', DEEPEST)) {
      const at = columns.get(name) ?? columns.size;
      columns.set(name, at);
      cells[at] = cell;
    }
    // A hole would not be seen by whoever walks over the cells.
    rows.push({ row, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  refuseSize(rows);
  const table = tableOf([...columns.keys()], rows, { format: 'json', encoding, hasHeading: null });
  return { ...table, errors };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(error.message);
    throw error;
  }
}

function recordsIn(found: unknown): readonly unknown[] {
  if (Array.isArray(found)) return found;
  const lists = isRecord(found) ? Object.values(found).filter((value) => Array.isArray(value)) : [];
  const [only, ...others] = lists.filter((list) => list.some(isRecord));
  if (only === undefined || others.length > 0) throw unreadable('no list of records');
  return only;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* fieldsOf(
  record: Readonly<Record<string, unknown>>,
  before: string,
  depth: number,
): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(record)) {
    const name = `${before}${key}`;
    if (isRecord(value) && depth > 1) yield* fieldsOf(value, `${name}.`, depth - 1);
    else yield [name, textOf(value)];
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
