import type { CaseEvent } from '../../../domain/cases/case.ts';
import type { Entry } from '../board/entry.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * One event in words, with who did it where that is known. `before` is the severity that it changed; `null` where it
 * changed none.
 */
export function eventWords(
  event: CaseEvent,
  { clock }: Pick<Entry, 'clock'>,
  wording: Wording,
  before: string | null = null,
): string {
  const { t, name } = wording;
  const serviceTypeOf = (id: string) => {
    const known = clock.policy.serviceTypes.find((candidate) => candidate.id === id);
    return known === undefined ? id : name(known.name);
  };
  const by = (what: string, who: string | undefined) =>
    who === undefined ? what : t('event.by', { what, by: who });
  switch (event.kind) {
    case 'opened':
      return t('event.opened', {
        severity: event.severity,
        serviceType: serviceTypeOf(event.serviceType),
        plan: t(`plan.${event.plan}`),
      });
    case 'severity-changed':
      return by(severityWords(event.severity, before, clock, wording), event.by);
    case 'service-type-changed':
      return t('event.service-type-changed', { serviceType: serviceTypeOf(event.serviceType) });
    case 'plan-changed':
      return t('event.plan-changed', { plan: t(`plan.${event.plan}`) });
    case 'paused':
      return by(t('event.paused', { reason: t(`pause.${event.reason}`) }), event.by);
    case 'responded':
      return t('event.responded', { by: event.by });
    case 'resumed':
      return by(t('event.resumed'), event.by);
    case 'closed':
      return by(t(event.isAtLatest === true ? 'event.closedAtLatest' : 'event.closed'), event.by);
    case 'reopened':
      return by(t('event.reopened'), event.by);
  }
}

/** Whether it was lowered or raised, by the targets that the policy gives both. */
function severityWords(
  severity: string,
  before: string | null,
  { policy }: Entry['clock'],
  { t }: Wording,
): string {
  const targetOf = (id: string) => policy.severities.find((one) => one.id === id)?.initialResponseMinutes;
  const [from, to] = [before === null ? undefined : targetOf(before), targetOf(severity)];
  if (before === null || from === undefined || to === undefined || from === to)
    return t('event.severity-changed', { severity });
  return t(to > from ? 'event.lowered' : 'event.raised', { from: before, severity });
}
