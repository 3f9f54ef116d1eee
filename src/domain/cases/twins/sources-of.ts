import type { StoredCase } from '../case.ts';

/** The source of a case by the case's id, which begins with it. */
export function sourceIdIn(caseId: string): string {
  return caseId.slice(0, caseId.indexOf('/'));
}

/** The sources that have a case: its own, and those of the cases that it stands for. */
export function sourcesOf({
  sourceId,
  standsFor = [],
}: Pick<StoredCase, 'sourceId' | 'standsFor'>): readonly string[] {
  return [sourceId, ...standsFor.map(sourceIdIn)];
}
