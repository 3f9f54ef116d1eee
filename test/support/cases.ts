import type { Case, CaseEvent, StoredCase } from '../../src/domain/cases/case.ts';

/** The instant at which the clocks of Beijing show `text`, such as `2026-11-23 09:00`; a bare date is its midnight. */
export function beijing(text: string): number {
  const [date, time = '00:00'] = text.split(/[ T]/);
  const at = Date.parse(`${date}T${time}+08:00`);
  if (Number.isNaN(at)) throw new RangeError(`not a Beijing time: ${text}`);
  return at;
}

/** A case with its opening event; `terms` and `events` say what matters to the test. */
export function caseOpened(
  openedAt: number,
  terms: { severity?: string; serviceType?: string; plan?: 'premium' | 'standard' } = {},
  rest: Partial<Omit<Case, 'events'>> & { readonly events?: readonly CaseEvent[] } = {},
): Case {
  const { severity = 'B', serviceType = 'technical-platform', plan = 'premium' } = terms;
  const { events = [], ...fields } = rest;
  return {
    id: 'desk/1',
    sourceId: 'desk',
    key: 'RT-1',
    subject: 'Virtual machine does not start',
    customer: 'Contoso',
    owner: null,
    queue: 'Cases',
    status: 'open',
    isOpen: true,
    openedAt,
    updatedAt: openedAt,
    revision: 1,
    url: null,
    mappingRemarks: [],
    ...fields,
    events: [{ id: 'opened', at: openedAt, kind: 'opened', severity, serviceType, plan }, ...events],
  };
}

/** The same case as the vault keeps it, first seen when it was opened unless said otherwise. */
export function stored(subject: Case, firstSeenAt: number = subject.openedAt): StoredCase {
  return { ...subject, firstSeenAt };
}
