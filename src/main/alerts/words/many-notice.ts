import type { i18n } from 'i18next';
import type { ToldWords } from '../../../contract/alerts.ts';
import type { Alert } from '../../../domain/alerts/alert.ts';
import type { AlertKind } from '../../../domain/alerts/ledger-row.ts';
import { isProvisional } from '../../../domain/alerts/provisional.ts';
import type { PlannedNotice } from '../../../domain/alerts/told-together.ts';
import type { DueAlert, Told } from '../notice.ts';
import { beijingEnd, beijingTime, cut } from './lines.ts';

/** What a notice of many counts by its kind; of the rest it says how many, or what the one is. */
const COUNTED: readonly AlertKind[] = ['deadline-passed', 'deadline-near', 'severe-new'];

/** Many alerts in one: how many of what, and the earliest deadlines or, in a digest, when each came due. */
export function manyNotice(
  planned: PlannedNotice,
  { members, now }: Pick<Told, 'members' | 'now'>,
  { t, language }: i18n,
): ToldWords {
  const isDigest = planned.as === 'digest';
  const of = (kind: AlertKind) => members.filter(({ alert }) => alert.kind === kind);
  const [passed, near] = [of('deadline-passed').length, of('deadline-near').length];
  const severe = of('severe-new');
  const others = members.filter(({ alert }) => !COUNTED.includes(alert.kind));
  const [other] = others;
  const counts = [
    passed > 0 ? t('groupPassed', { count: passed }) : null,
    near > 0 ? t('groupNear', { count: near }) : null,
    severe.length > 0 ? t('groupSevere', { count: severe.length, severity: severitiesOf(severe) }) : null,
    others.length > 1 ? t('groupOthers', { count: others.length }) : null,
    others.length === 1 && other !== undefined ? kindLine(other.alert, t) : null,
  ];
  const facts = counts.filter((part) => part !== null).join(t('listSeparator'));
  const dueLine = ({ alert: { label, deadline, at }, watched }: DueAlert): string => {
    if (deadline === null) return `${label} ${beijingTime(at, now, language)}`;
    const time = beijingEnd(deadline, now, language);
    const mayMove = watched !== undefined && isProvisional(watched.clock, now);
    return `${label} ${mayMove ? t('provisionally', { time }) : time}`;
  };
  const lines = [...members]
    .sort((a, b) => (isDigest ? a.alert.at - b.alert.at : (a.alert.deadline ?? 0) - (b.alert.deadline ?? 0)))
    .map((due) =>
      isDigest ? `${beijingTime(due.alert.at, now, language)} ${kindLine(due.alert, t)}` : dueLine(due),
    );
  const maybe = planned.why === 'maybe-shown' ? [t('maybeShown')] : [];
  return {
    title: isDigest ? t(`digest.${planned.why}`, { facts }) : facts,
    body: [...maybe, cut(lines, t)].join('\n'),
  };
}

/** More than one where policies are in force side by side, each with a most severe one. */
function severitiesOf(members: readonly DueAlert[]): string {
  return [...new Set(members.flatMap(({ alert }) => alert.severity ?? []))].sort().join('/');
}

function kindLine({ kind, label, severity }: Alert, t: i18n['t']): string {
  return t(`kind.${kind}`, { label, severity });
}
