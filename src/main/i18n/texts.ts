import { createInstance, type i18n } from 'i18next';
import type { Language } from '../../contract/language.ts';
import en from './en.json' with { type: 'json' };
import zhCn from './zh-CN.json' with { type: 'json' };

/** The texts that main shows by itself: notifications and tray. */
export function createTexts(language: Language): i18n {
  const texts = createInstance();
  // Resources are in the bundle, so this completes before it returns.
  void texts.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCn } },
  });
  return texts;
}
