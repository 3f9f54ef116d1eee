import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { Toasts } from './alerts/toasts.tsx';
import { CountdownAnnouncer } from './announce/countdown-announcer.tsx';
import { Overlays } from './hands/overlays.tsx';
import { Header } from './header/header.tsx';
import { createI18n, languageOf } from './i18n/i18n.ts';
import { DropZone } from './import/drop-zone.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { LogDialog } from './log-case/log-dialog.tsx';
import { Notices } from './notices/notices.tsx';
import { ownCaseId } from './own-case.ts';
import { PAGE_OF } from './pages.tsx';
import { useProgram } from './program.ts';
import { Oops } from './states/oops.tsx';
import { clockTokens, darkTheme, lightTheme } from './ui/theme.ts';
import { useSystemIsDark } from './ui/use-system-is-dark.ts';
import { useView } from './view-state.ts';
import { WordingProvider } from './wording/wording-provider.tsx';

const CaseWindow = lazy(async () => ({ default: (await import('./case/case-window.tsx')).CaseWindow }));
const Connections = lazy(async () => ({
  default: (await import('./connections/connections.tsx')).Connections,
}));

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const translator = createI18n(languageOf(navigator.language));

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: clockTokens.ground,
    color: tokens.colorNeutralForeground1,
    // Where there is little height, as at 200 % zoom, the page scrolls rather than leave the board a slit.
    '@media (max-height: 640px)': { overflowY: 'auto' },
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms', transitionDuration: '0.01ms' },
    },
  },
});

/** The console page. Its styles begin inside the provider: only there do they carry the page's nonce. */
export function App() {
  const state = useProgram((program) => program.state);
  const systemIsDark = useSystemIsDark();
  const { theme = 'system', language = 'system' } = state?.preferences ?? {};
  const isDark = theme === 'system' ? systemIsDark : theme === 'dark';
  const spoken = language === 'system' ? languageOf(state?.systemLanguage ?? navigator.language) : language;

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
          <Oops>
            {ownCaseId === null ? (
              <Page />
            ) : (
              <Suspense>
                <CaseWindow />
              </Suspense>
            )}
            <OpenConnections />
            <CountdownAnnouncer />
          </Oops>
        </FluentProvider>
      </WordingProvider>
    </RendererProvider>
  );
}

function Page() {
  const styles = useStyles();
  const Current = PAGE_OF[useView((view) => view.page)];
  return (
    <div className={styles.page}>
      <Header />
      <Notices />
      <Suspense>
        <Current />
      </Suspense>
      <Overlays />
      <ImportDialog />
      <DropZone />
      <Toasts />
      <LogDialog />
    </div>
  );
}

function OpenConnections() {
  const connections = useView((view) => view.connections);
  return <Suspense>{connections !== null && <Connections at={connections.sourceId} />}</Suspense>;
}
