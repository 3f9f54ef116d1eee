import type { i18n } from 'i18next';
import { DAY, type EpochMs } from '../../../domain/units.ts';

/** Systems cut longer texts (macOS at 256 bytes). */
const LINES = 3;

/** The first lines, and how many more there are. */
export function cut(lines: readonly string[], t: i18n['t']): string {
  const more = lines.length - LINES;
  return [...lines.slice(0, LINES), ...(more > 0 ? [t('andMore', { count: more })] : [])].join('\n');
}

/** As `beijingTime`, for an end: midnight is the 24:00 of the day it ends, as on the board. */
export function beijingEnd(at: EpochMs, language: string): string {
  const text = beijingTime(at, language);
  return text.endsWith('00:00') ? beijingTime(at - DAY, language).replace('00:00', '24:00') : text;
}

/** The hour in Beijing with its weekday, such as `Tue 11:00`. */
export function beijingTime(at: EpochMs, language: string): string {
  const part = (what: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', ...what }).format(at);
  return `${part({ weekday: 'short' })} ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}
