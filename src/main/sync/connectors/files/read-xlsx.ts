import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { errorText } from '../../../../domain/error-text.ts';
import { ConnectorError } from '../../connector.ts';
import { partedRows } from './heading.ts';
import { type Table, type TableRow, tableOf } from './table.ts';
import { refuseSize, unreadable } from './unreadable.ts';

/** A workbook that unpacks to more is none: a few kilobytes can be made to fill any memory. */
const LARGEST_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * Reads the first sheet of a workbook that holds a table. A date of Excel's becomes the wall time that Excel
 * shows, such as `2026-03-04 09:30:00`; what a formula last came to is read, never computed.
 *
 * @param hasHeading whether the first row names the columns; `null` has it looked at.
 * @throws ConnectorError for what is no workbook, or too large a one.
 */
export async function readXlsx(bytes: Uint8Array, hasHeading: boolean | null): Promise<Table> {
  refuseBomb(bytes);
  const sheets = await workbookOf(bytes);
  const tables = sheets.map(({ data }) => data.map(rowOf));
  const rows = tables.find((table) => table.some(hasSeveralTexts)) ?? tables[0] ?? [];
  refuseSize(rows);
  const parted = partedRows(rows, hasHeading);
  return tableOf(parted.heading, parted.below, {
    format: 'xlsx',
    encoding: null,
    hasHeading: parted.hasHeading,
  });
}

async function workbookOf(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof readXlsxFile>>> {
  try {
    return await readXlsxFile(new Uint8Array(bytes).buffer);
  } catch (error) {
    throw unreadable(errorText(error));
  }
}

/** Adds up what the directory says that each part unpacks to; nothing is unpacked. */
function refuseBomb(bytes: Uint8Array): void {
  let unpacked = 0;
  const add = ({ originalSize }: { readonly originalSize: number }) => {
    unpacked += originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: add });
  } catch (error) {
    throw unreadable(errorText(error));
  }
  if (unpacked > LARGEST_UNPACKED_BYTES) {
    throw new ConnectorError('file-too-large', '', `> ${LARGEST_UNPACKED_BYTES} bytes unpacked`);
  }
}

function rowOf(cells: readonly unknown[], place: number): TableRow {
  return { row: place + 1, cells: cells.map(textOf) };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell).trim();
  if (Number.isNaN(cell.getTime())) return '';
  // To the second: Excel keeps times as fractions of a day, and 09:30 comes as a hair before it.
  const second = new Date(Math.round(cell.getTime() / 1000) * 1000);
  return second.toISOString().slice(0, 19).replace('T', ' ');
}

function hasSeveralTexts({ cells }: TableRow): boolean {
  return cells.filter((cell) => cell !== '').length > 1;
}
