import type { FileForm } from '../../../../contract/files.ts';
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
/** A web page, which some programs save under the name of a table. */
const MARKUP = /^\s*<(!doctype|html|table|\?xml)/i;
/** What Excel wrote before 2007, and in what it wraps a workbook that has a password. */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an export by what it holds, whatever its name says: a workbook, a JSON list, or separated values.
 *
 * @param form overrules what the bytes and the first row look like.
 * @throws ConnectorError for a file that is empty, too large, or none of these.
 */
export async function readTable(bytes: Uint8Array, form: FileForm): Promise<Table> {
  if (startsWith(bytes, OLD_OR_LOCKED)) throw new ConnectorError('workbook-old-or-locked', '', '');
  const table = startsWith(bytes, ZIP) ? await readXlsx(bytes, form.hasHeading) : readText(bytes, form);
  if (table.rows.length === 0 && table.errors.length === 0) throw new ConnectorError('file-empty', '', '');
  return table;
}

function readText(bytes: Uint8Array, { encoding, hasHeading }: FileForm): Table {
  const decoded = decodeText(bytes, encoding);
  if (MARKUP.test(decoded.text)) throw unreadable('HTML, XML');
  if (isNoText(decoded.text)) throw unreadable('not a text');
  return JSON_START.test(decoded.text) ? readJson(decoded) : readCsv(decoded, hasHeading);
}

/** So much of a file shows whether it is a text, and so many of its characters may be none of a text's. */
const LOOKED_AT = 65_536;
const STRAY = 0.01;

/** Whether it is a picture or the like: a text has no zeros, and hardly a control character but tabs and line ends. */
function isNoText(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for
  const controls: readonly string[] = start.match(/[\x00-\x08\x0e-\x1f]/g) ?? [];
  return controls.includes('\0') || controls.length > start.length * STRAY;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
