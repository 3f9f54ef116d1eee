import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { AlertsPage } from './alerts/alerts-page.tsx';
import { Toasts } from './alerts/toasts.tsx';
import { CountdownAnnouncer } from './announce/countdown-announcer.tsx';
import { ArrangedProvider } from './board/arrange/arranged-provider.tsx';
import { useDeskKeys } from './board/use-desk-keys.ts';
import { CasePane } from './case/case-pane.tsx';
import { CaseWindow } from './case/case-window.tsx';
import { Connections } from './connections/connections.tsx';
import { Overlays } from './hands/overlays.tsx';
import { Header } from './header/header.tsx';
import { createI18n, languageOf } from './i18n/i18n.ts';
import { DropZone } from './import/drop-zone.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { LogDialog } from './log-case/log-dialog.tsx';
import { Notices } from './notices/notices.tsx';
import { ownCaseId } from './own-case.ts';
import { PolicyPage } from './policy/policy-page.tsx';
import { useProgram } from './program.ts';
import { SettingsPage } from './settings/settings-page.tsx';
import { DeskArea } from './states/desk-area.tsx';
import { Oops } from './states/oops.tsx';
import { SyncPage } from './sync/sync-page.tsx';
import { clockTokens, darkTheme, lightTheme } from './ui/theme.ts';
import { useSystemIsDark } from './ui/use-system-is-dark.ts';
import { useView } from './view-state.ts';
import { WhatIfPage } from './what-if/what-if-page.tsx';
import { WindowStrip } from './windows/window-strip.tsx';
import { WordingProvider } from './wording/wording-provider.tsx';

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
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    position: 'relative',
    '@media (max-height: 640px)': { flexShrink: 0, minHeight: '400px' },
  },
  desk: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
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
            {ownCaseId === null ? <Page /> : <OwnCasePage />}
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
  const page = useView((view) => view.page);
  return (
    <div className={styles.page}>
      <Header />
      <Notices />
      {page === 'board' && <BoardPage />}
      {page === 'what-if' && <WhatIfPage />}
      {page === 'policy' && <PolicyPage />}
      {page === 'alerts' && <AlertsPage />}
      {page === 'sync' && <SyncPage />}
      {page === 'settings' && <SettingsPage />}
      <Overlays />
      <ImportDialog />
      <DropZone />
      <Toasts />
      <LogDialog />
    </div>
  );
}

function BoardPage() {
  const styles = useStyles();
  const openId = useView((view) => view.openId);
  return (
    <ArrangedProvider>
      <DeskKeys />
      <WindowStrip />
      <main className={styles.body}>
        <div className={styles.desk}>
          <DeskArea />
        </div>
        {openId !== null && <CasePane caseId={openId} />}
      </main>
    </ArrangedProvider>
  );
}

function OpenConnections() {
  const connections = useView((view) => view.connections);
  return connections === null ? null : <Connections at={connections.sourceId} />;
}

/** The page of a window that was opened for one case. */
function OwnCasePage() {
  const styles = useStyles();
  return (
    <ArrangedProvider>
      <DeskKeys />
      <div className={styles.page}>
        <CaseWindow />
      </div>
    </ArrangedProvider>
  );
}

function DeskKeys() {
  useDeskKeys();
  return null;
}
