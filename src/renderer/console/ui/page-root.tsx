import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo } from 'react';
import { languageOf, languageOfTag } from '../../../contract/language.ts';
import { DEFAULT_PREFERENCES, limitsOf, type Preferences } from '../../../contract/preferences.ts';
import { createI18n } from '../i18n/i18n.ts';
import { LimitsContext } from '../limits.ts';
import { Oops } from '../states/oops.tsx';
import { WordingProvider } from '../wording/wording-provider.tsx';
import { darkTheme, lightTheme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const translator = createI18n(languageOfTag(navigator.language));

interface Props {
  readonly isDark: boolean;
  /** These two are `undefined` until main has told them. */
  readonly preferences: Preferences | undefined;
  readonly systemLanguage: string | undefined;
  readonly children: ReactNode;
}

/**
 * What every page of the program stands in: its words, its limits and its theme. Only in here do styles carry the
 * page's nonce.
 */
export function PageRoot({ isDark, preferences = DEFAULT_PREFERENCES, systemLanguage, children }: Props) {
  const { language, nearMinutes, oldMinutes } = preferences;
  const spoken = languageOf(language, systemLanguage ?? navigator.language);
  useEffect(() => {
    document.documentElement.lang = spoken;
    void translator.changeLanguage(spoken);
  }, [spoken]);
  // Dialogs stand outside the provider's own element: the page as a whole must know which scrollbars it has.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const limits = useMemo(() => limitsOf({ nearMinutes, oldMinutes }), [nearMinutes, oldMinutes]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <WordingProvider translator={translator}>
        <FluentProvider
          theme={isDark ? darkTheme : lightTheme}
          targetDocument={document}
          style={{ height: '100%', colorScheme: isDark ? 'dark' : 'light' }}
          data-theme={isDark ? 'dark' : 'light'}
        >
          <LimitsContext value={limits}>
            <Oops>{children}</Oops>
          </LimitsContext>
        </FluentProvider>
      </WordingProvider>
    </RendererProvider>
  );
}
