import type { i18n } from 'i18next';
import { createTexts, type Language, languageOf } from './texts.ts';

/** The texts of main in the language that is spoken now. */
export interface TextsKeeper {
  /** The first language of the system, as it names it. */
  readonly systemLanguage: string;
  current(): i18n;
  /** Another language may have been chosen. */
  renew(): void;
}

/** Keeps the texts; `chosen` is asked at each `renew`. */
export function keepTexts(systemLanguage: string, chosen: () => 'system' | Language): TextsKeeper {
  const create = () => createTexts(languageOf(chosen(), systemLanguage));
  let texts = create();
  return {
    systemLanguage,
    current: () => texts,
    renew() {
      texts = create();
    },
  };
}
