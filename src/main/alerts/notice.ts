import type { i18n } from 'i18next';
import type { Alert } from '../../domain/alerts/alert.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { WatchedCase } from './watched-cases.ts';

/** A desktop notification to be shown. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** The case that a click opens; `null` opens the board. */
  readonly caseId: string | null;
  readonly isUrgent: boolean;
}

/** An alert that is due, with its case. */
export interface DueAlert {
  readonly alert: Alert;
  readonly watched: WatchedCase;
}

/** Words for notices, in the language of the moment. */
export interface NoticeWords {
  one(due: DueAlert): Notice;
  many(due: readonly DueAlert[]): Notice;
  opening(cases: readonly WatchedCase[]): Notice;
}

/** The words of the texts that `texts` answers when a notice is made. */
export function wordsIn(texts: () => i18n): NoticeWords {
  return {
    one: (due) => noticeOf(due, texts()),
    many: (due) => groupedNotice(due, texts()),
    opening: (cases) => openingNotice(cases, texts()),
  };
}

/** Lines of a grouped notice; systems cut longer texts (macOS at 256 bytes). */
const LINES = 3;

/** One case's notice: what is due, by when, and what it is about. */
function noticeOf({ alert, watched }: DueAlert, { t, language }: i18n): Notice {
  const { subject } = watched;
  const title =
    alert.kind === 'deadline-passed'
      ? t('deadlinePassed', { key: subject.key })
      : t('deadlineNear', { key: subject.key, count: alert.stepMinutes });
  const due = t('dueAt', { time: beijingTime(alert.deadline, language) });
  return { title, body: `${due}\n${subject.subject}`, caseId: subject.id, isUrgent: true };
}

/** One notice for many alerts that came due together, the earliest deadlines named. */
function groupedNotice(due: readonly DueAlert[], { t, language }: i18n): Notice {
  const passed = due.filter(({ alert }) => alert.kind === 'deadline-passed').length;
  const near = due.length - passed;
  const counts = [
    passed > 0 ? t('groupPassed', { count: passed }) : null,
    near > 0 ? t('groupNear', { count: near }) : null,
  ];
  const lines = [...due]
    .sort((a, b) => a.alert.deadline - b.alert.deadline)
    .map(({ alert, watched }) => `${watched.subject.key} ${beijingTime(alert.deadline, language)}`);
  return {
    title: counts.filter((part) => part !== null).join(t('listSeparator')),
    body: cut(lines, t),
    caseId: null,
    isUrgent: passed > 0,
  };
}

/** The one notice for every clock that starts to tick at the same opening, first deadline first. */
function openingNotice(cases: readonly WatchedCase[], { t, language }: i18n): Notice {
  const lines = cases
    .flatMap(({ subject, clock }) =>
      clock.deadline === null ? [] : [{ key: subject.key, at: clock.deadline }],
    )
    .sort((a, b) => a.at - b.at)
    .map(({ key, at }) => `${key} ${t('dueAt', { time: beijingTime(at, language) })}`);
  return {
    title: t('windowOpened', { count: cases.length }),
    body: cut(lines, t),
    caseId: null,
    isUrgent: false,
  };
}

function cut(lines: readonly string[], t: i18n['t']): string {
  const more = lines.length - LINES;
  return [...lines.slice(0, LINES), ...(more > 0 ? [t('andMore', { count: more })] : [])].join('\n');
}

function beijingTime(at: EpochMs, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
