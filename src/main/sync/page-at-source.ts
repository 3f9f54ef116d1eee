import type { Source } from '../../contract/source.ts';

/**
 * Where people see a case in its help desk: built from the connection's own address, never from stored data.
 *
 * @returns `null` when the source has no such page or does not know the case.
 */
export function pageAtSource(source: Source, caseId: string): string | null {
  if (source.kind === 'sample') return null;
  const [sourceId, ticket, ...rest] = caseId.split('/');
  if (sourceId !== source.id || ticket === undefined || rest.length > 0 || !/^\d+$/.test(ticket)) return null;
  return `${source.address.replace(/\/+$/, '')}/Ticket/Display.html?id=${ticket}`;
}
