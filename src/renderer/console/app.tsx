import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef } from 'react';
import { Toasts } from './alerts/toasts.tsx';
import { CountdownAnnouncer } from './announce/countdown-announcer.tsx';
import { Overlays } from './hands/overlays.tsx';
import { Header } from './header/header.tsx';
import { DropZone } from './import/drop-zone.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { closeImport } from './import/import-store.ts';
import { LogDialog } from './log-case/log-dialog.tsx';
import { closeLog } from './log-case/log-store.ts';
import { Notices } from './notices/notices.tsx';
import { ownCaseId } from './own-case.ts';
import { PageFocus } from './page-focus.tsx';
import { PAGE_OF } from './pages.tsx';
import { useProgram } from './program.ts';
import { DialogOops } from './states/dialog-oops.tsx';
import { NoAnswer } from './states/no-answer.tsx';
import { Oops } from './states/oops.tsx';
import { PageRoot } from './ui/page-root.tsx';
import { clockTokens } from './ui/theme.ts';
import { useSystemIsDark } from './ui/use-system-is-dark.ts';
import { closeConnections, useView } from './view-state.ts';

const CaseWindow = lazy(async () => ({ default: (await import('./case/case-window.tsx')).CaseWindow }));
const Connections = lazy(async () => ({
  default: (await import('./connections/connections.tsx')).Connections,
}));

const useStyles = makeStyles({
  // What is told at the foot takes its room from the page.
  window: { height: '100%', display: 'flex', flexDirection: 'column' },
  shown: { flexGrow: 1, minHeight: 0, flexBasis: 0 },
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

/** The console page. What tells of alerts goes on whatever else of it fails. */
export function App() {
  const styles = useStyles();
  const state = useProgram((program) => program.state);
  const noAnswer = useProgram((program) => program.noAnswer);
  const systemIsDark = useSystemIsDark();
  const theme = state?.preferences.theme ?? 'system';
  const isDark = theme === 'system' ? systemIsDark : theme === 'dark';
  return (
    <PageRoot isDark={isDark} preferences={state?.preferences} systemLanguage={state?.systemLanguage}>
      <div className={styles.window}>
        <div className={styles.shown}>
          <Oops>{noAnswer === null ? <Shown /> : <NoAnswer why={noAnswer.why} />}</Oops>
        </div>
        {ownCaseId === null && <Toasts />}
      </div>
      <DialogOops onClose={closeConnections}>
        <OpenConnections />
      </DialogOops>
      <CountdownAnnouncer />
    </PageRoot>
  );
}

/** The console, or in a window of its own a case. */
function Shown() {
  if (ownCaseId === null) return <Page />;
  return (
    <Suspense>
      <CaseWindow />
    </Suspense>
  );
}

function Page() {
  const styles = useStyles();
  const page = useView((view) => view.page);
  const shown = useRef(page);
  const Current = PAGE_OF[page];
  return (
    <div className={styles.page}>
      <Header />
      <Notices />
      <Oops key={page}>
        <Suspense>
          <Current />
          <PageFocus page={page} shown={shown} />
        </Suspense>
      </Oops>
      <Overlays />
      <DialogOops onClose={closeImport}>
        <ImportDialog />
      </DialogOops>
      <DropZone />
      <DialogOops onClose={closeLog}>
        <LogDialog />
      </DialogOops>
    </div>
  );
}

function OpenConnections() {
  const connections = useView((view) => view.connections);
  return <Suspense>{connections !== null && <Connections at={connections.sourceId} />}</Suspense>;
}
