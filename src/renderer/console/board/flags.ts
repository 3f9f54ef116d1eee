import type { MappingRemark } from '../../../domain/cases/case.ts';
import { closingOf } from '../../../domain/cases/closed-at.ts';
import type { CaseClock, ClockRemark } from '../../../domain/clock/case-clock.ts';
import { scoreOfCase } from '../../../domain/clock/moved-deadlines.ts';
import { planSchema } from '../../../domain/policy/policy.ts';
import { isSameVersion } from '../../../domain/policy/same-version.ts';
import { calendarWords } from '../wording/calendar-words.ts';
import { deadlineWords, noDeadlineWords } from '../wording/deadline-words.ts';
import type { Wording } from '../wording/wording.ts';
import type { Entry } from './entry.ts';

/** Something a reader must know beside the deadline, in few words and in a sentence. */
export interface Flag {
  readonly id: string;
  readonly short: string;
  readonly long: string;
}

/** The remarks on a case's clock and on how its source was read, weightiest first. */
export function flagsOf(entry: Entry, wording: Wording): readonly Flag[] {
  return [
    ...earlierRulesFlags(entry, wording),
    ...twinFlags(entry, wording),
    ...closingFlags(entry, wording),
    ...entry.clock.remarks.map((remark) => clockFlag(remark, entry, wording)),
    ...entry.subject.mappingRemarks.map((remark) => mappingFlag(remark, entry, wording)),
  ];
}

/** That a case keeps its score though the rules in force would score it otherwise. */
function earlierRulesFlags({ subject, clock, clockNow, readAt }: Entry, wording: Wording): readonly Flag[] {
  if (clockNow === null) return [];
  const { t } = wording;
  const told = (is: CaseClock) =>
    is.deadline === null
      ? noDeadlineWords(is, readAt, wording)
      : deadlineWords(is, wording.stampUntil(is.deadline));
  const facts = {
    rules: earlierRulesWords(clock, clockNow, wording),
    was: t(`rules.score.${scoreOfCase(subject, clock, readAt)}`),
    deadline: told(clock),
    would: t(`rules.score.${scoreOfCase(subject, clockNow, readAt)}`),
    deadlineNow: told(clockNow),
  };
  return [
    {
      id: 'earlier-rules',
      short: t('remark.earlier-rules.short'),
      long: t('remark.earlier-rules.long', facts),
    },
  ];
}

/** Which of the rules of `clock` are others now: its policy, its calendar or both, by their versions. */
function earlierRulesWords(clock: CaseClock, clockNow: CaseClock, wording: Wording): string {
  const { t, name } = wording;
  const { policy, calendarVersion } = clock;
  const policyIs = t('case.policyIs', { name: name(policy.name), version: policy.version });
  const isOtherPolicy = !isSameVersion(policy, clockNow.policy);
  const isOtherCalendar = calendarVersion !== clockNow.calendarVersion;
  if (!isOtherPolicy && !isOtherCalendar) return t('remark.earlier-rules.replaced', { policy: policyIs });
  const calendar = calendarWords(calendarVersion, wording);
  const others = [...(isOtherPolicy ? [policyIs] : []), ...(isOtherCalendar ? [calendar] : [])];
  return others.join(t('rules.comma'));
}

/** That a case may be counted twice, and that one which is looked at is not counted. */
function twinFlags({ subject: { maybeSame, standsBehind } }: Entry, { t }: Wording): readonly Flag[] {
  const flag = (id: 'maybe-same' | 'stands-behind'): Flag => {
    return { id, short: t(`remark.${id}.short`), long: t(`remark.${id}.long`) };
  };
  return [
    ...(standsBehind === undefined ? [] : [flag('stands-behind')]),
    ...(maybeSame === undefined ? [] : [flag('maybe-same')]),
  ];
}

/** That it is not known when a case was closed, and what is taken for it. */
function closingFlags({ subject }: Entry, { t, stamp }: Wording): readonly Flag[] {
  if (subject.isOpen) return [];
  const { at, isAtLatest } = closingOf(subject);
  if (!isAtLatest) return [];
  const id = subject.isGone === true ? 'gone' : 'closed-at-latest';
  return [{ id, short: t(`remark.${id}.short`), long: t(`remark.${id}.long`, { when: stamp(at) }) }];
}

/** Of what was asked for after the first response, also as what that was clocked, which it does not change. */
function clockFlag(remark: ClockRemark, { clock, severity }: Entry, { t }: Wording): Flag {
  const { terms, clockedUnder } = clock;
  const facts = { asked: terms.severity, severity, serviceType: terms.serviceType };
  const long = t(`remark.${remark}.long`, facts);
  const isLater = OF_SEVERITY.has(remark) && clockedUnder.severity !== severity;
  return {
    id: remark,
    short: t(`remark.${remark}.short`, facts),
    long: isLater ? `${long} ${t('remark.respondedAs', { severity: clockedUnder.severity })}` : long,
  };
}

/** The remarks on the severity that a case asks for. */
const OF_SEVERITY: ReadonlySet<ClockRemark> = new Set([
  'severity-needs-premium',
  'severity-not-offered',
  'severity-unknown',
]);

function mappingFlag(remark: MappingRemark, entry: Entry, wording: Wording): Flag {
  const { field, found } = remark;
  const { t } = wording;
  const name = t(`field.${field}`);
  const readAs = readAsWords(remark, entry, wording);
  return {
    id: `mapping-${field}`,
    short: t('remark.mapping.short', { field: name }),
    long:
      found === ''
        ? t('remark.mapping.longEmpty', { field: name, readAs })
        : t('remark.mapping.long', { field: name, found, readAs }),
  };
}

/** What a field was read as, by the name that the rest of the page has for it. */
function readAsWords({ field, readAs }: MappingRemark, { clock }: Entry, { t, name }: Wording): string {
  const serviceType = clock.policy.serviceTypes.find(({ id }) => id === readAs);
  if (field === 'service-type' && serviceType !== undefined) return name(serviceType.name);
  if (field === 'status') return t('import.status.open');
  const plan = planSchema.safeParse(readAs);
  return field === 'plan' && plan.success ? t(`plan.${plan.data}`) : readAs;
}
