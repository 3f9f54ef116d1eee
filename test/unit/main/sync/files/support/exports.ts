import type { FileForm, FileMapping } from '../../../../../../src/contract/files.ts';
import type { FilesSource } from '../../../../../../src/contract/sources/files.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../../../src/contract/sources/request-tracker.ts';

/** A mapping for the headings of the exports below. */
export const MAPPING: FileMapping = {
  columns: {
    id: 'Number',
    openedAt: 'Opened',
    subject: 'Title',
    severity: 'Severity',
    status: 'Status',
    respondedAt: 'First response',
    updatedAt: 'Updated',
  },
  dates: { order: 'year-first', zone: 'Asia/Shanghai' },
  severities: { A: 'A', B: 'B', C: 'C' },
  serviceTypes: {},
  plans: {},
  pausedStatuses: ['waiting'],
  closedStatuses: ['closed'],
  openStatuses: ['open'],
  fallback: DEFAULT_REQUEST_TRACKER_MAPPING.fallback,
};

/** A file of which nobody has said anything yet. */
export const BY_ITS_LOOK: FileForm = { encoding: null, hasHeading: null };

/** A source of such exports. */
export function filesSource(change: Partial<FilesSource> = {}): FilesSource {
  return {
    kind: 'files',
    id: 'exports',
    name: 'Exports',
    mapping: MAPPING,
    encoding: null,
    hasHeading: true,
    watchedFolder: null,
    ...change,
  };
}

export const HEADING = 'Number,Title,Severity,Status,Opened,First response,Updated';

/** A CSV file of these rows below the heading. */
export function csv(...rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode([HEADING, ...rows].join('\r\n'));
}
