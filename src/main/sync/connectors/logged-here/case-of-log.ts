import type { LoggedCase } from '../../../../contract/logged-case.ts';
import { LOGGED_HERE_SOURCE } from '../../../../contract/sources/built-in.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import type { EpochMs } from '../../../../domain/units.ts';

/** The case that was logged as the `number`th at `now`. */
export function caseOfLog(logged: LoggedCase, number: number, now: EpochMs): Case {
  const { subject, customer, owner, severity, serviceType, plan, openedAt, intake } = logged;
  const { id: sourceId } = LOGGED_HERE_SOURCE;
  return {
    id: `${sourceId}/${number}`,
    sourceId,
    key: `LC-${number}`,
    subject,
    customer,
    owner: owner === '' ? null : owner,
    queue: '',
    status: 'open',
    isOpen: true,
    openedAt,
    updatedAt: now,
    revision: 1,
    url: null,
    events: [{ id: 'opened', at: openedAt, kind: 'opened', severity, serviceType, plan }],
    mappingRemarks: [],
    intake,
  };
}
