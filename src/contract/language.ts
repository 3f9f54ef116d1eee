import type { Preferences } from './preferences.ts';

/** The languages that the program speaks. */
export type Language = Exclude<Preferences['language'], 'system'>;

/** The language to speak: the one that was chosen, else the system's. */
export function languageOf(chosen: Preferences['language'], systemTag: string): Language {
  return chosen === 'system' ? languageOfTag(systemTag) : chosen;
}

/** The language that a BCP 47 tag asks for: any Chinese is Simplified Chinese here, the rest English. */
export function languageOfTag(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** The locale by whose habits dates are written: English ones have the day before the month, as `Mon 23 Nov`. */
export const DATE_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
