import type { Wording } from '../wording/wording.ts';
import type { SettingName } from './settings-list.ts';
import { type WayName, wayWords } from './ways.ts';

/** Who cannot read the language that is set looks for it in another one. */
const LANGUAGES = ['en', 'zh-CN'] as const;

/** What a setting is found by, in every language: what it is called, what is said of it, and other words for it. */
export function wordsOfSetting(name: SettingName, wording: Wording): string {
  return inEach(wording, ({ t }) =>
    [t(`settings.${name}.name`), t(`settings.${name}.hint`), t(`settings.also.${name}`)].join(' '),
  );
}

/** What is set elsewhere is found by these, in every language: what it is called, where it is, and other words. */
export function wordsOfWay(name: WayName, wording: Wording): string {
  return inEach(wording, (one) => `${wayWords(name, one).whole} ${alsoOfWay(name, one)}`);
}

/** Other words for it. */
export function alsoOfWay(name: WayName, { t }: Wording): string {
  return t(`settings.alsoWay.${name}`);
}

function inEach(wording: Wording, words: (wording: Wording) => string): string {
  return LANGUAGES.map((language) => words(wording.inLanguage(language))).join(' ');
}
