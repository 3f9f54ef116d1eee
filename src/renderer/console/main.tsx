import '../vault/zod-without-eval.ts';
import '@fontsource-variable/inter/wght.css';
import { startAlerts } from './alerts/start-alerts.ts';
import { startViews } from './board/arrange/views-store.ts';
import { startDesk, whenRead } from './desk/desk.ts';
import { keepFirstRows } from './desk/keep-first-rows.ts';
import { openFirstRows } from './desk/open-first-rows.ts';
import { ownCaseId } from './own-case.ts';
import { startProgram } from './program.ts';
import { openCase } from './view-state.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

void startDesk(ownCaseId, openFirstRows);
void startAlerts();
void startViews();
if (ownCaseId !== null) openCase(ownCaseId);
else keepFirstRows();
/** So long the page stays empty at most: then it says what it waits for. */
const EMPTY_AT_MOST_MS = 1000;

// The stored cases are on their way while what shows them is read. Once both are there the page is drawn, at once
// whole and in its language, letters and colours; an empty one before it would hold it up. Without its letters, the
// system is asked for others some two hundred times, and the page is laid out twice. If they cannot be had, so be it.
const letters = Promise.allSettled([document.fonts.load("1em 'Inter Variable'")]);
const ready = Promise.all([startProgram(), whenRead(), letters]);
const [{ createRoot }, { App }] = await Promise.all([
  import('react-dom/client'),
  import('./app.tsx'),
  Promise.race([ready, new Promise((resolve) => setTimeout(resolve, EMPTY_AT_MOST_MS))]),
]);
createRoot(root).render(<App />);
