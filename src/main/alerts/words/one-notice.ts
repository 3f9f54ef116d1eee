import type { i18n } from 'i18next';
import type { ToldWords } from '../../../contract/alerts.ts';
import type { Alert } from '../../../domain/alerts/alert.ts';
import { isProvisional } from '../../../domain/alerts/provisional.ts';
import { shiftNote } from '../../../domain/alerts/shift-note.ts';
import { isPast } from '../../../domain/clock/in-time.ts';
import { readStanding } from '../../../domain/clock/reading.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import type { DueAlert, Told } from '../notice.ts';
import type { WatchedCase } from '../watched-cases.ts';
import { beijingEnd, beijingTime, cut } from './lines.ts';

/** One alert's notice: what is due, by when, and what it is about. */
export function oneNotice({ alert, watched }: DueAlert, told: Told, texts: i18n): ToldWords {
  const { t } = texts;
  const key = alert.label;
  const subject = watched?.subject.subject ?? '';
  const due = alert.deadline === null ? '' : dueWords(alert.deadline, watched, told.now, texts);
  const body = [due, subject].filter((line) => line !== '').join('\n');
  switch (alert.kind) {
    case 'deadline-near':
      return { title: t('deadlineNear', { key, count: minutesLeft(alert, watched, told.now) }), body };
    case 'deadline-passed':
      return { title: t('deadlinePassed', { key }), body };
    case 'severe-new':
      return { title: t('severeNew', { key, severity: alert.severity }), body };
    case 'case-assigned':
      return { title: t('caseAssigned', { key }), body };
    case 'case-unowned':
      return { title: t('caseUnowned', { key, severity: alert.severity }), body };
    case 'case-silent':
      return { title: t('caseSilent', { key, severity: alert.severity }), body: subject };
    case 'deadline-moved':
      return { title: t('deadlineMoved', { key }), body };
    case 'sync-stale':
      return { title: t('syncStale', { name: key }), body: t('syncStaleBody') };
    case 'window-opening':
    case 'window-opened':
      return openingWords(alert, told, texts);
    case 'window-closing':
      return closingWords(alert, told, texts);
  }
}

/** The working minutes that are left now, which a late or snoozed alert must not overstate. */
function minutesLeft(alert: Alert, watched: WatchedCase | undefined, now: EpochMs): number {
  if (watched === undefined) return Number.parseInt(alert.step ?? '0', 10);
  return Math.max(1, Math.ceil(readStanding(watched.clock, now).remainingMs / MINUTE));
}

/** Every clock that starts to tick at the same opening: how many are overdue, then the first deadline first. */
function openingWords(alert: Alert, told: Told, texts: i18n): ToldWords {
  const { t, language } = texts;
  const cases = told.casesOf(alert);
  const count = cases.length;
  const opening = alert.deadline ?? alert.at;
  const at = beijingTime(opening, told.now, language);
  const title =
    alert.kind === 'window-opened' ? t('windowOpened', { count }) : t('windowOpening', { count, at });
  const overdue = cases.filter(({ clock }) => isPast(clock.deadline, opening)).length;
  const due = dueLines(cases, opening, told.now, texts);
  const lines = overdue > 0 ? [t('overdueAlready', { count: overdue }), ...due] : due;
  return { title, body: cut(lines, t) };
}

/** What freezes at a closing, what runs on, and what is due first afterwards. */
function closingWords(alert: Alert, told: Told, texts: i18n): ToldWords {
  const { t, language } = texts;
  const at = alert.deadline ?? alert.at;
  const count = told.casesOf(alert).length;
  const { freezes, runsOn } = shiftNote(told.all(), at);
  const [first] = dueLines(freezes, at, told.now, texts);
  const body = [
    runsOn.length > 0 ? t('runsOn', { count: runsOn.length }) : null,
    first === undefined ? null : t('firstDue', { first }),
  ];
  return {
    title: t('windowClosing', { count, at: beijingEnd(at, told.now, language) }),
    body: body.filter((line) => line !== null).join('\n'),
  };
}

/** When each is due that is not overdue at `from` already, the first deadline first. */
function dueLines(
  cases: readonly WatchedCase[],
  from: EpochMs,
  now: EpochMs,
  texts: i18n,
): readonly string[] {
  return cases
    .flatMap((watched) => {
      const { deadline } = watched.clock;
      return deadline === null || isPast(deadline, from) ? [] : [{ watched, deadline }];
    })
    .sort((a, b) => a.deadline - b.deadline)
    .map(({ watched, deadline }) => `${watched.subject.key} ${dueWords(deadline, watched, now, texts)}`);
}

/** When a case is due; that this is provisional, in a word (policy rule 11). */
function dueWords(deadline: EpochMs, watched: WatchedCase | undefined, now: EpochMs, texts: i18n): string {
  const mayMove = watched !== undefined && isProvisional(watched.clock, now);
  const time = beijingEnd(deadline, now, texts.language);
  return texts.t(mayMove ? 'dueAtProvisional' : 'dueAt', { time });
}
