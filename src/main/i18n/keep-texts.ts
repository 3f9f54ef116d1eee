import type { i18n } from 'i18next';
import { type Language, languageOf } from '../../contract/language.ts';
import { createTexts } from './texts.ts';

/** The texts of main in the language that is spoken now. */
export interface TextsKeeper {
  /** The first language of the system, as it names it. */
  readonly systemLanguage: string;
  current(): i18n;
  /** Another language may have been chosen. */
  renew(): void;
}

/** Keeps the texts, made when they are first asked for; `chosen` is asked then and after each `renew`. */
export function keepTexts(systemLanguage: string, chosen: () => 'system' | Language): TextsKeeper {
  const create = () => createTexts(languageOf(chosen(), systemLanguage));
  let texts: i18n | null = null;
  return {
    systemLanguage,
    current() {
      texts ??= create();
      return texts;
    },
    renew() {
      texts = null;
    },
  };
}
