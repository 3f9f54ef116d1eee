import type { FilesSource } from '../../../../contract/sources/files.ts';
import { MINUTE, SECOND } from '../../../../domain/units.ts';
import type { ConnectorKind } from '../../connector-kind.ts';
import { createFilesConnector } from './connector.ts';

/** How often a watched folder is looked at: a file is read at the second look. */
const FOLDER_POLL_MS = 5 * SECOND;
/** Files that are given to be imported are pulled at once; this is for those that a failure left behind. */
const INBOX_POLL_MS = 5 * MINUTE;

/** Exports of a help desk: CSV, JSON and XLSX. */
export const files: ConnectorKind<FilesSource> = {
  pollMs: ({ watchedFolder }) => (watchedFolder === null ? INBOX_POLL_MS : FOLDER_POLL_MS),
  pageOf: () => null,
  create: (source, _secret, { inbox, startFileReader }) =>
    createFilesConnector({ source, inbox, startReader: startFileReader }),
};
