import type { FilePreview, RowError } from '../../../../contract/files.ts';
import { MOST_ERRORS, PREVIEW_CASES } from '../../../../contract/files.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { createTermsReader } from '../../terms.ts';
import { caseOfRow } from './case-of-row.ts';
import { placesOf, readRow } from './row-reader.ts';
import type { Table } from './table.ts';

/** The cases of an export and what is wrong with its other rows. */
export interface CasesOfTable {
  /** In the order of their rows, no two with the same id. */
  readonly cases: readonly Case[];
  /** In the order of their rows. */
  readonly errors: readonly RowError[];
}

/** What of a source its files are read by. */
export type FileReading = Pick<FilesSource, 'id' | 'mapping'>;

/**
 * Reads every row of an export. Of several rows with one id the newest is the case, by its column of updates;
 * where that does not decide, the first is, and the others are errors.
 *
 * @throws ConnectorError `column-missing`.
 */
export function casesOfTable(table: Table, { id, mapping }: FileReading, writtenAt: EpochMs): CasesOfTable {
  const places = placesOf(mapping, table);
  const facts = { sourceId: id, mapping, terms: createTermsReader(mapping), writtenAt };
  const found = new Map<string, { readonly case: Case; readonly row: number }>();
  const errors: RowError[] = [...table.errors];
  for (const row of table.rows) {
    const reader = readRow(row, places, mapping);
    const read = caseOfRow(reader, facts);
    if ('errors' in read) {
      errors.push(...read.errors);
      continue;
    }
    const other = found.get(read.case.id);
    const isNewer = other !== undefined && read.case.revision > other.case.revision;
    const isOlder = other !== undefined && read.case.revision < other.case.revision;
    if (other === undefined || isNewer) found.set(read.case.id, { case: read.case, row: row.row });
    else if (!isOlder) {
      reader.refuse('id', 'doubled', String(other.row));
      errors.push(...reader.errors);
    }
  }
  const named = ({ key, ...error }: RowError): RowError =>
    key === undefined || found.has(`${id}/${key}`) ? error : { ...error, key };
  return {
    cases: [...found.values()].map((one) => one.case),
    // A row whose case another one tells is known by its place alone.
    errors: errors.map(named).sort((a, b) => a.row - b.row),
  };
}

/** What a person is shown before anything is stored. */
export function previewOf(table: Table, reading: FileReading, writtenAt: EpochMs): FilePreview {
  const { cases, errors } = casesOfTable(table, reading, writtenAt);
  const open = cases.filter(({ isOpen }) => isOpen);
  const closed = cases.filter(({ isOpen }) => !isOpen);
  return {
    cases: [...open, ...closed].slice(0, PREVIEW_CASES),
    counts: {
      rows: table.rows.length + table.errors.length,
      open: open.length,
      closed: closed.length,
      wrong: new Set(errors.map(({ row }) => row)).size,
      cut: cases.filter(({ details = [] }) => details.some(({ cutFrom }) => cutFrom !== undefined)).length,
    },
    errors: errors.slice(0, MOST_ERRORS),
  };
}
