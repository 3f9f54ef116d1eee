import type { SourceProblem } from '../../../../contract/problem.ts';
import { errorCode } from '../../../error-code.ts';
import { ConnectorError } from '../../connector.ts';
import { MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.ts';

/** A file that cannot be read at all; `subject` is filled in by whoever knows its name. */
export function unreadable(detail: string): ConnectorError {
  return new ConnectorError('file-unreadable', '', detail);
}

/** What went wrong with a file, by its name alone: a path may hold more than is anybody's business. */
export function problemWith(error: unknown, name: string): SourceProblem {
  if (error instanceof ConnectorError) {
    const { code, subject, detail } = error.problem;
    return { code, subject: subject === '' ? name : subject, detail };
  }
  return { code: 'file-unreadable', subject: name, detail: errorCode(error) ?? 'unexpected' };
}

/**
 * Refuses a table that is too large to be an export of cases.
 *
 * @throws ConnectorError `file-too-large`.
 */
export function refuseSize(rows: readonly TableRow[]): void {
  if (rows.length > MOST_ROWS + 1) throw new ConnectorError('file-too-large', '', `> ${MOST_ROWS} rows`);
  if (rows.some(({ cells }) => cells.length > MOST_COLUMNS)) {
    throw new ConnectorError('file-too-large', '', `> ${MOST_COLUMNS} columns`);
  }
}
