import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** The languages of the console. */
export type Language = 'en' | 'zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** The language that a system's BCP 47 tag asks for: any Chinese is Simplified Chinese here, the rest English. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** A translator for `language`, complete at once: the texts are part of the program. */
export function createI18n(language: Language): i18n {
  const instance = createInstance().use(initReactI18next);
  void instance.init({
    lng: language,
    supportedLngs: ['en', 'zh-CN'] satisfies Language[],
    fallbackLng: false,
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
