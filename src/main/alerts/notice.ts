import type { i18n } from 'i18next';
import { type NoticePlace, placeOf } from '../../contract/alerts.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import type { AlertKind } from '../../domain/alerts/ledger-row.ts';
import { shiftNote } from '../../domain/alerts/shift-note.ts';
import type { PlannedNotice } from '../../domain/alerts/what-to-tell.ts';
import { type Agent, isOwn } from '../../domain/cases/whose.ts';
import { readClock } from '../../domain/clock/reading.ts';
import { DAY, type EpochMs, MINUTE } from '../../domain/units.ts';
import type { WatchedCase } from './watched-cases.ts';

/** A notification to be shown, on the desktop or in the console's window. */
export interface Notice {
  readonly id: string;
  readonly on: 'desktop' | 'window';
  readonly title: string;
  readonly body: string;
  /** The case that a click opens; `null` leads to the place. */
  readonly caseId: string | null;
  /** Whether that case is the agent's own, and so not to be taken. */
  readonly isOwn: boolean;
  readonly place: NoticePlace;
  readonly isUrgent: boolean;
  /** The severity whose sound it has; `null` for one of its own. */
  readonly severity: string | null;
  readonly alertIds: readonly string[];
}

/** An alert that is told, with its case if it has one. */
export interface DueAlert {
  readonly alert: Alert;
  readonly watched: WatchedCase | undefined;
}

/** What a notice is made of. */
export interface Told {
  readonly members: readonly DueAlert[];
  /** The cases of a window's alert. */
  readonly casesOf: (alert: Alert) => readonly WatchedCase[];
  readonly all: Iterable<WatchedCase>;
  readonly agent: Agent;
  readonly now: EpochMs;
}

/** Words for notices, in the language of the moment. */
export interface NoticeWords {
  of(planned: PlannedNotice, told: Told): Notice;
}

/** The words of the texts that `texts` answers when a notice is made. */
export function wordsIn(texts: () => i18n): NoticeWords {
  return {
    of(planned, told) {
      const [first] = told.members;
      const isSingle = planned.as === 'single' && first !== undefined;
      const words = isSingle ? oneNotice(first, told, texts()) : manyNotice(planned, told.members, texts());
      const severities = told.members.map(({ alert }) => alert.severity).sort();
      const isUrgent = told.members.some(({ alert }) => alert.isSevere || URGENT.includes(alert.kind));
      const alertIds = told.members.map(({ alert }) => alert.id);
      const caseIds = new Set(told.members.map(({ alert }) => alert.caseId));
      const [caseId = null] = caseIds.size === 1 ? caseIds : [];
      return {
        id: planned.id,
        on: planned.on,
        ...words,
        caseId,
        isOwn: first?.watched !== undefined && isOwn(first.watched.subject, told.agent),
        place: isSingle ? placeOf(first.alert.kind) : 'centre',
        isUrgent,
        severity: severities[0] ?? null,
        alertIds,
      };
    },
  };
}

/** Urgent at any severity. What is severe always is: desktops that may not disturb let only urgent ones through. */
const URGENT: readonly AlertKind[] = ['deadline-near', 'deadline-passed'];

/** What a notice of many counts by its kind; of the rest it says how many, or what the one is. */
const COUNTED: readonly AlertKind[] = ['deadline-passed', 'deadline-near', 'severe-new'];

/** Lines of a notice of many; systems cut longer texts (macOS at 256 bytes). */
const LINES = 3;

type Words = Pick<Notice, 'title' | 'body'>;

/** One alert's notice: what is due, by when, and what it is about. */
function oneNotice({ alert, watched }: DueAlert, told: Told, texts: i18n): Words {
  const { t, language } = texts;
  const key = alert.label;
  const subject = watched?.subject.subject ?? '';
  const due = alert.deadline === null ? '' : t('dueAt', { time: beijingTime(alert.deadline, language) });
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
  return Math.max(1, Math.ceil(readClock(watched.clock, now).remainingMs / MINUTE));
}

/** Every clock that starts to tick at the same opening, the first deadline first. */
function openingWords(alert: Alert, told: Told, { t, language }: i18n): Words {
  const cases = told.casesOf(alert);
  const count = cases.length;
  const opening = alert.deadline ?? alert.at;
  const at = beijingTime(opening, language);
  const title =
    alert.kind === 'window-opened' ? t('windowOpened', { count }) : t('windowOpening', { count, at });
  return { title, body: cut(dueLines(cases, opening, t, language), t) };
}

/** What freezes at a closing, what runs on, and what is due first afterwards. */
function closingWords(alert: Alert, told: Told, { t, language }: i18n): Words {
  const at = alert.deadline ?? alert.at;
  const count = told.casesOf(alert).length;
  const { freezes, runsOn } = shiftNote(told.all, at);
  const [first] = dueLines(freezes, at, t, language);
  const body = [
    runsOn.length > 0 ? t('runsOn', { count: runsOn.length }) : null,
    first === undefined ? null : t('firstDue', { first }),
  ];
  return {
    title: t('windowClosing', { count, at: beijingEnd(at, language) }),
    body: body.filter((line) => line !== null).join('\n'),
  };
}

/** Many alerts in one: how many of what, and the earliest deadlines or, in a digest, when each came due. */
function manyNotice(planned: PlannedNotice, members: readonly DueAlert[], { t, language }: i18n): Words {
  const isDigest = planned.as === 'digest';
  const of = (...kinds: readonly AlertKind[]) =>
    members.filter(({ alert }) => kinds.includes(alert.kind)).length;
  const [passed, near, severe] = [of('deadline-passed'), of('deadline-near'), of('severe-new')];
  const others = members.filter(({ alert }) => !COUNTED.includes(alert.kind));
  const [other] = others;
  const counts = [
    passed > 0 ? t('groupPassed', { count: passed }) : null,
    near > 0 ? t('groupNear', { count: near }) : null,
    severe > 0 ? t('groupSevere', { count: severe }) : null,
    others.length > 1 ? t('groupOthers', { count: others.length }) : null,
    others.length === 1 && other !== undefined ? kindLine(other.alert, t) : null,
  ];
  const facts = counts.filter((part) => part !== null).join(t('listSeparator'));
  const lines = [...members]
    .sort((a, b) => (isDigest ? a.alert.at - b.alert.at : (a.alert.deadline ?? 0) - (b.alert.deadline ?? 0)))
    .map(({ alert }) =>
      isDigest
        ? `${beijingTime(alert.at, language)} ${kindLine(alert, t)}`
        : `${alert.label} ${beijingTime(alert.deadline ?? alert.at, language)}`,
    );
  const maybe = planned.why === 'maybe-shown' ? [t('maybeShown')] : [];
  return {
    title: isDigest ? t(`digest.${planned.why}`, { facts }) : facts,
    body: [...maybe, cut(lines, t)].join('\n'),
  };
}

function kindLine({ kind, label }: Alert, t: i18n['t']): string {
  return t(`kind.${kind}`, { label });
}

/** When each is due that is not overdue at `from` already, the first deadline first. */
function dueLines(
  cases: readonly WatchedCase[],
  from: EpochMs,
  t: i18n['t'],
  language: string,
): readonly string[] {
  return cases
    .flatMap(({ subject, clock }) =>
      clock.deadline === null || clock.deadline < from ? [] : [{ key: subject.key, at: clock.deadline }],
    )
    .sort((a, b) => a.at - b.at)
    .map(({ key, at }) => `${key} ${t('dueAt', { time: beijingTime(at, language) })}`);
}

function cut(lines: readonly string[], t: i18n['t']): string {
  const more = lines.length - LINES;
  return [...lines.slice(0, LINES), ...(more > 0 ? [t('andMore', { count: more })] : [])].join('\n');
}

/** As `beijingTime`, for an end: midnight is the 24:00 of the day it ends, as on the board. */
function beijingEnd(at: EpochMs, language: string): string {
  const text = beijingTime(at, language);
  return text.endsWith('00:00') ? beijingTime(at - DAY, language).replace('00:00', '24:00') : text;
}

/** Such as `Tue 11:00`. */
function beijingTime(at: EpochMs, language: string): string {
  const part = (what: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', ...what }).format(at);
  return `${part({ weekday: 'short' })} ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}
