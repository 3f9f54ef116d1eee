import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../contract/language.ts';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
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
