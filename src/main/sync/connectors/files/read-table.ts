import type { FileEncoding } from '../../../../contract/files.ts';
import { ConnectorError } from '../../connector.ts';
import { decodeText } from './decode.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Table } from './table.ts';
import { unreadable } from './unreadable.ts';

/** Every ZIP archive, and so every workbook, begins with these bytes. */
const ZIP = [0x50, 0x4b];
/** A list or a record; a heading may well begin with a bracket. */
const JSON_START = /^\s*(\[\s*[[{\]]|\{\s*["}])/;
/** What Excel wrote before 2007. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an export by what it holds, whatever its name says: a workbook, a JSON list, or separated values.
 *
 * @param encoding overrules what the bytes look like.
 * @throws ConnectorError for a file that is empty, too large, or none of these.
 */
export async function readTable(bytes: Uint8Array, encoding: FileEncoding | null): Promise<Table> {
  if (startsWith(bytes, OLD_EXCEL)) throw unreadable('.xls');
  const table = startsWith(bytes, ZIP) ? await readXlsx(bytes) : readText(bytes, encoding);
  if (table.rows.length === 0 && table.errors.length === 0) throw new ConnectorError('file-empty', '', '');
  return table;
}

function readText(bytes: Uint8Array, encoding: FileEncoding | null): Table {
  const decoded = decodeText(bytes, encoding);
  return JSON_START.test(decoded.text) ? readJson(decoded) : readCsv(decoded);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
