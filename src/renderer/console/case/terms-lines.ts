import type { Entry } from '../board/entry.ts';
import { serviceTypeWords, severityWords } from '../wording/terms-words.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * Under what severity and service type the target of a case is promised, for the text of its receipt; and what has
 * become of them since the first response, which changes neither target nor deadline (policy rules 5 and 6).
 */
export function termsLines(entry: Entry, wording: Wording): readonly string[] {
  const { clock, severity } = entry;
  const { terms, clockedUnder } = clock;
  const isAsBefore =
    severity === clockedUnder.severity && terms.serviceType === clockedUnder.terms.serviceType;
  return [
    ...severityLines(entry, wording),
    ...serviceTypeLines(entry, wording),
    ...(isAsBefore ? [] : [wording.t('text.now.changesNothing')]),
  ];
}

function severityLines({ clock, severity: now }: Entry, wording: Wording): readonly string[] {
  const { t } = wording;
  const { policy, terms, clockedUnder } = clock;
  const then = clockedUnder.severity;
  const [asked, askedNow] = [clockedUnder.terms.severity, terms.severity];
  const words = (id: string) => ({ severity: severityWords(policy, id, wording) });
  return [
    t(then === now ? 'text.severity' : 'text.atResponse.severity', words(then)),
    ...(asked === then ? [] : [t('text.entitlement', { asked, severity: then })]),
    ...(then === now ? [] : [t('text.now.severity', words(now))]),
    ...(askedNow === asked || askedNow === now
      ? []
      : [t('text.now.entitlement', { asked: askedNow, severity: now })]),
  ];
}

function serviceTypeLines({ clock }: Entry, wording: Wording): readonly string[] {
  const { t } = wording;
  const { policy, terms, clockedUnder } = clock;
  const [then, now] = [clockedUnder.terms.serviceType, terms.serviceType];
  const words = (id: string) => ({ serviceType: serviceTypeWords(policy, id, wording) });
  if (then === now) return [t('text.serviceType', words(then))];
  return [t('text.atResponse.serviceType', words(then)), t('text.now.serviceType', words(now))];
}
