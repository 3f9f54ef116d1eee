import type { i18n } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalZone } from './use-local-zone.ts';
import { WordingContext } from './use-wording.ts';
import { wordingOf } from './wording.ts';

interface Props {
  readonly translator: i18n;
  readonly children: ReactNode;
}

/** Gives the page its words. One listener to the language a page, rather than some a row. */
export function WordingProvider({ translator, children }: Props) {
  const { i18n } = useTranslation(undefined, { i18n: translator });
  const { language } = i18n;
  const zone = useLocalZone();
  const wording = useMemo(() => wordingOf(i18n, language, zone), [i18n, language, zone]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}
