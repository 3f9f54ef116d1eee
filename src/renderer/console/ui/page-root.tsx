import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { Preferences } from '../../../contract/console.ts';
import { createI18n, languageOf } from '../i18n/i18n.ts';
import { Oops } from '../states/oops.tsx';
import { WordingProvider } from '../wording/wording-provider.tsx';
import { darkTheme, lightTheme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const translator = createI18n(languageOf(navigator.language));

interface Props {
  readonly isDark: boolean;
  readonly language: Preferences['language'];
  /** `undefined` until main has told it. */
  readonly systemLanguage: string | undefined;
  readonly children: ReactNode;
}

/** What every page of the program stands in: its words and its theme. Only in here do styles carry the page's nonce. */
export function PageRoot({ isDark, language, systemLanguage, children }: Props) {
  const spoken = language === 'system' ? languageOf(systemLanguage ?? navigator.language) : language;
  useEffect(() => {
    document.documentElement.lang = spoken;
    void translator.changeLanguage(spoken);
  }, [spoken]);
  // Dialogs stand outside the provider's own element: the page as a whole must know which scrollbars it has.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <WordingProvider translator={translator}>
        <FluentProvider
          theme={isDark ? darkTheme : lightTheme}
          targetDocument={document}
          style={{ height: '100%', colorScheme: isDark ? 'dark' : 'light' }}
          data-theme={isDark ? 'dark' : 'light'}
        >
          <Oops>{children}</Oops>
        </FluentProvider>
      </WordingProvider>
    </RendererProvider>
  );
}
