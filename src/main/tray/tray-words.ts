import type { i18n } from 'i18next';
import { DATE_LOCALES, languageOfTag } from '../../contract/language.ts';
import { isAsItShouldBe } from '../../contract/problem.ts';
import type { SourceState } from '../../contract/source-state.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../domain/units.ts';
import type { UrgentCase } from './urgent-cases.ts';

/** A case in a line of the menu: `RT-1042 · A · 1 h 12 min left`. Changes by the minute, at most. */
export function caseWords({ key, severity, reading }: UrgentCase, texts: i18n): string {
  const { t } = texts;
  const left = durationWords(reading.remainingMs, texts);
  if (reading.state === 'breached') return t('tray.breached', { key, severity, left });
  return t(reading.isFalling ? 'tray.left' : 'tray.stands', { key, severity, left });
}

/**
 * What a source is doing, in a line of the menu, at `now`; times are those of the workstation. Data older than
 * `oldAfterMs` are not told as the present.
 */
export function sourceWords(state: SourceState, now: EpochMs, oldAfterMs: number, texts: i18n): string {
  const { t, language } = texts;
  const { lastSuccessAt, problem, activity } = state;
  const name = state.kind === 'sample' ? t('tray.sampleDesk') : state.name;
  if (activity === 'waiting-for-secret') return t('tray.waitsForSecret', { name });
  if (lastSuccessAt === null) {
    if (problem === null) return t('tray.notRead', { name });
    return t(isAsItShouldBe(problem) ? 'tray.notOffered' : 'tray.cannotRead', { name });
  }
  const format = new Intl.DateTimeFormat(DATE_LOCALES[languageOfTag(language)], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(now - lastSuccessAt > DAY / 2 ? { day: 'numeric', month: 'short' } : {}),
  });
  const at = format.format(lastSuccessAt);
  const isCurrent = problem === null && now - lastSuccessAt <= oldAfterMs;
  return t(isCurrent ? 'tray.current' : 'tray.readLast', { name, at });
}

function durationWords(ms: number, { t }: i18n): string {
  const size = Math.abs(ms);
  const [days, hours, minutes] = [
    Math.floor(size / DAY),
    Math.floor((size % DAY) / HOUR),
    Math.floor((size % HOUR) / MINUTE),
  ];
  if (days > 0) return t('tray.daysHours', { days, hours });
  return hours > 0 ? t('tray.hoursMinutes', { hours, minutes }) : t('tray.minutes', { minutes });
}
