import type { CaseEvent } from '../../../domain/cases/case.ts';
import type { Entry } from '../board/entry.ts';
import type { Wording } from '../wording/wording.ts';

/** One event in words. */
export function eventWords(event: CaseEvent, { clock }: Pick<Entry, 'clock'>, wording: Wording): string {
  const { t, name } = wording;
  const serviceTypeOf = (id: string) => {
    const known = clock.policy.serviceTypes.find((candidate) => candidate.id === id);
    return known === undefined ? id : name(known.name);
  };
  switch (event.kind) {
    case 'opened':
      return t('event.opened', {
        severity: event.severity,
        serviceType: serviceTypeOf(event.serviceType),
        plan: t(`plan.${event.plan}`),
      });
    case 'severity-changed':
      return event.by === undefined
        ? t('event.severity-changed', { severity: event.severity })
        : t('event.severityChangedBy', { severity: event.severity, by: event.by });
    case 'service-type-changed':
      return t('event.service-type-changed', { serviceType: serviceTypeOf(event.serviceType) });
    case 'plan-changed':
      return t('event.plan-changed', { plan: t(`plan.${event.plan}`) });
    case 'paused':
      return t('event.paused', { reason: t(`pause.${event.reason}`) });
    case 'responded':
      return t('event.responded', { by: event.by });
    case 'resumed':
    case 'closed':
    case 'reopened':
      return t(`event.${event.kind}`);
  }
}
