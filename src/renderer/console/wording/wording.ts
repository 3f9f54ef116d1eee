import type { i18n, TFunction } from 'i18next';
import { type Language, languageOfTag } from '../../../contract/language.ts';
import { type CalendarDate, DAY, type EpochMs, type LocalName } from '../../../domain/units.ts';
import { durationWords, exactDurationWords, workingWords } from './durations.ts';
import {
  BEIJING,
  dayOfYear,
  daysApart,
  exactTimeOfDay,
  fullDay,
  isMidnight,
  isSameDay,
  monthDay,
  monthName,
  monthOfYear,
  offsetMinutes,
  shortDay,
  timeOfDay,
  weekday,
  zoneName,
} from './instants.ts';
import { remembered } from './remembered.ts';

/** Everything needed to put facts into words of one language, for a reader in one zone. */
export interface Wording {
  readonly t: TFunction;
  readonly language: Language;
  readonly localZone: string;
  /** A text that data carry in both languages. */
  name(name: LocalName): string;
  number(value: number): string;
  /** `2 h 10 min`. */
  duration(ms: number): string;
  /** `2 h 10 min 24 s`: nothing cut off, so that lengths can be added up. */
  exactly(ms: number): string;
  /** Working time, `40 h`: never in days. */
  working(ms: number): string;
  /** `in 2 h 10 min`. */
  within(ms: number): string;
  /** `2 h 10 min ago`. */
  ago(ms: number): string;
  time(at: EpochMs, zone: string): string;
  /** `today 18:00`, `Mon 23 Nov 11:30`. */
  when(at: EpochMs, now: EpochMs, zone: string): string;
  /** As `when`, in Beijing and named as such, for a text of its own: `today 18:00 Beijing time`. */
  inBeijing(at: EpochMs, now: EpochMs): string;
  /** As `when`, in Beijing, for an end: midnight is the 24:00 of the day it ends. */
  until(at: EpochMs, now: EpochMs): string;
  /**
   * From `start` to `end`, in Beijing and to the second, the day once where it is the same: `today 20:58:22 – 24:00`.
   */
  exactSpan(start: EpochMs, end: EpochMs, now: EpochMs): string;
  /** As `until`, as short as can be: `18:30` today, else `Thu 09:00`, and from a week on `3 Dec 09:00`. */
  brief(at: EpochMs, now: EpochMs): string;
  /**
   * The reader's time of an instant that is told for Beijing beside it, as short as can be: the day only where the
   * reader has another one, `04:14`, `Thu 04:14`.
   */
  localBrief(at: EpochMs, now: EpochMs): string;
  date(at: EpochMs, now: EpochMs, zone: string): string;
  /** `November`, in UTC. */
  month(at: EpochMs): string;
  /** `November 2026`, the month of a date without a zone. */
  monthOfCalendar(date: CalendarDate): string;
  /** `Mon 23 Nov 2026` of a date without a zone. */
  dayOfCalendar(date: CalendarDate): string;
  /** `Mon` of a date without a zone. */
  weekdayOf(date: CalendarDate): string;
  /** `Mon 23`, in Beijing. */
  day(at: EpochMs): string;
  /** `Mon 23 Nov 2026 11:30:24` in Beijing, the same on whatever day it is read; without seconds at a whole minute. */
  stamp(at: EpochMs): string;
  /** As `stamp`, for an end: midnight is the 24:00 of the day it ends. */
  stampUntil(at: EpochMs): string;
  /** Whether the reader's clocks show Beijing time. */
  isLocalBeijing(now: EpochMs): boolean;
  /** What the reader's zone is called. */
  localName(now: EpochMs): string;
  /** The same in another language, for a text that somebody else will read. */
  inLanguage(language: Language): Wording;
}

/** The wording of the language `tag` for a reader in `localZone`. */
export function wordingOf(translator: i18n, tag: string, localZone: string): Wording {
  const language: Language = languageOfTag(tag);
  const t = remembered(translator.getFixedT(language));
  const others = new Map<Language, Wording>();
  const numbers = new Intl.NumberFormat(language);

  const relativeDay = (at: EpochMs, now: EpochMs, zone: string): string => {
    const apart = daysApart(at, now, zone);
    if (apart === 0) return t('day.today');
    if (apart === 1) return t('day.tomorrow');
    return apart === -1 ? t('day.yesterday') : dayOfYear(at, now, zone, language);
  };
  const when = (at: EpochMs, now: EpochMs, zone: string) =>
    t('day.at', { day: relativeDay(at, now, zone), time: timeOfDay(at, zone, language) });

  const exactWhen = (at: EpochMs, now: EpochMs) =>
    t('day.at', { day: relativeDay(at, now, BEIJING), time: exactTimeOfDay(at, BEIJING, language) });

  const untilOr = (at: EpochMs, now: EpochMs, otherwise: (at: EpochMs, now: EpochMs) => string) =>
    isMidnight(at, BEIJING)
      ? t('day.at', { day: relativeDay(at - DAY / 2, now, BEIJING), time: '24:00' })
      : otherwise(at, now);

  const exactEnd = (at: EpochMs) =>
    isMidnight(at, BEIJING) ? '24:00' : exactTimeOfDay(at, BEIJING, language);
  const exactSpan = (start: EpochMs, end: EpochMs, now: EpochMs) => {
    const isOneDay = daysApart(end - 1, start, BEIJING) === 0;
    return `${exactWhen(start, now)} – ${isOneDay ? exactEnd(end) : untilOr(end, now, exactWhen)}`;
  };

  const stamp = (at: EpochMs) =>
    t('day.at', { day: fullDay(at, BEIJING, language), time: exactTimeOfDay(at, BEIJING, language) });

  return {
    t,
    language,
    localZone,
    name: ({ en, zh }) => (language === 'zh-CN' ? zh : en),
    number: (value) => numbers.format(value),
    duration: (ms) => durationWords(ms, t),
    exactly: (ms) => exactDurationWords(ms, t),
    working: (ms) => workingWords(ms, t),
    within: (ms) => t('duration.in', { duration: durationWords(ms, t) }),
    ago: (ms) => t('duration.ago', { duration: durationWords(ms, t) }),
    time: (at, zone) => timeOfDay(at, zone, language),
    when,
    inBeijing: (at, now) => t('zone.inBeijing', { when: when(at, now, BEIJING) }),
    until: (at, now) => untilOr(at, now, (end) => when(end, now, BEIJING)),
    exactSpan,
    brief: (at, now) => {
      const isEnd = isMidnight(at, BEIJING);
      const shown = isEnd ? at - DAY / 2 : at;
      const clock = isEnd ? '24:00' : timeOfDay(at, BEIJING, language);
      const apart = daysApart(shown, now, BEIJING);
      if (apart === 0) return clock;
      const day =
        Math.abs(apart) < 7 ? weekday(shown, BEIJING, language) : monthDay(shown, BEIJING, language);
      return t('day.at', { day, time: clock });
    },
    localBrief: (at, now) => {
      const time = timeOfDay(at, localZone, language);
      if (isSameDay(at, now, localZone)) return time;
      return t('day.at', { day: weekday(at, localZone, language), time });
    },
    date: (at, now, zone) => dayOfYear(at, now, zone, language),
    month: (at) => monthName(at, 'UTC', language),
    monthOfCalendar: (date) => monthOfYear(Date.parse(date), 'UTC', language),
    dayOfCalendar: (date) => fullDay(Date.parse(date), 'UTC', language),
    weekdayOf: (date) => weekday(Date.parse(date), 'UTC', language),
    day: (at) => shortDay(at, BEIJING, language),
    stamp,
    stampUntil: (at) =>
      isMidnight(at, BEIJING)
        ? t('day.at', { day: fullDay(at - DAY / 2, BEIJING, language), time: '24:00' })
        : stamp(at),
    isLocalBeijing: (now) => offsetMinutes(now, localZone) === offsetMinutes(now, BEIJING),
    localName: (now) => zoneName(localZone, now, language),
    inLanguage(other) {
      const known = others.get(other) ?? wordingOf(translator, other, localZone);
      others.set(other, known);
      return known;
    },
  };
}
