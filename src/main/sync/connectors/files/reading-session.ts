import { MOST_ERRORS } from '../../../../contract/files.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import { type CasesOfTable, casesOfTable, previewOf } from './cases-of-table.ts';
import { describeColumns } from './describe-table.ts';
import { readTable } from './read-table.ts';
import type { ReaderAnswer, ReaderRequest } from './requests.ts';
import type { Table } from './table.ts';

/** One file, opened and asked about: what the reading process does, apart from the process. */
export interface ReadingSession {
  /** Throws ConnectorError for a file or a mapping that does not fit. */
  answer(request: ReaderRequest): Promise<ReaderAnswer<ReaderRequest['op']>>;
}

/** A session without a file yet. */
export function createReadingSession(): ReadingSession {
  let table: Table | null = null;
  let read: { readonly key: string; readonly all: CasesOfTable } | null = null;

  const opened = (): Table => {
    if (table === null) throw new Error('asked before a file was opened');
    return table;
  };
  const casesFor = (request: Extract<ReaderRequest, { op: 'cases' }>): CasesOfTable => {
    const key = JSON.stringify([request.reading, request.writtenAt]);
    if (read?.key !== key) {
      const { cases, errors } = casesOfTable(opened(), request.reading, request.writtenAt);
      read = { key, all: { cases: cases.toSorted(inStoringOrder), errors } };
    }
    return read.all;
  };

  return {
    async answer(request) {
      switch (request.op) {
        case 'open': {
          table = await readTable(request.bytes, request.form);
          read = null;
          const { format, encoding, hasHeading, rows, errors } = table;
          return {
            format,
            encoding,
            hasHeading,
            rowCount: rows.length + errors.length,
            columns: describeColumns(table),
          };
        }
        case 'preview':
          return previewOf(opened(), request.reading, request.writtenAt);
        case 'cases': {
          const { cases, errors } = casesFor(request);
          return {
            cases: cases.slice(request.from, request.from + VAULT_CHUNK),
            total: cases.length,
            errors: request.from === 0 ? errors.slice(0, MOST_ERRORS) : [],
          };
        }
      }
    },
  };
}

/**
 * Open cases first, so that the board is whole after the first pages of an export of years; then in order of id, so
 * that a page's cases lie side by side in the store.
 */
function inStoringOrder(a: Case, b: Case): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
