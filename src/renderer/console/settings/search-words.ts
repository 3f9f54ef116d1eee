import type { PageName } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import type { SettingName } from './settings-list.ts';

/** Who cannot read the language that is set looks for it in another one. */
const LANGUAGES = ['en', 'zh-CN'] as const;

/** What a setting is found by, in every language: what it is called, what is said of it, and other words for it. */
export function wordsOfSetting(name: SettingName, wording: Wording): string {
  return inEach(wording, ({ t }) =>
    [t(`settings.${name}.name`), t(`settings.${name}.hint`), t(`settings.also.${name}`)].join(' '),
  );
}

/** What a page is found by on which there is more to set, in every language. */
export function wordsOfPage(page: PageName, wording: Wording): string {
  return inEach(wording, ({ t }) => `${t(`page.${page}`)} ${t(`hands.alsoPage.${page}`)}`);
}

/** What the connections are found by, in every language. */
export function wordsOfConnections(wording: Wording): string {
  return inEach(wording, ({ t }) => `${t('header.connections')} ${t('hands.also.connections')}`);
}

function inEach(wording: Wording, words: (wording: Wording) => string): string {
  return LANGUAGES.map((language) => words(wording.inLanguage(language))).join(' ');
}
