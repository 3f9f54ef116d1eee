import '../vault/zod-without-eval.ts';
import '@fontsource-variable/inter/wght.css';
import { startAlerts } from './alerts/alert-store.ts';
import { startViews } from './board/arrange/views-store.ts';
import { startDesk } from './desk/desk.ts';
import { ownCaseId } from './own-case.ts';
import { startProgram } from './program.ts';
import { openCase } from './view-state.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

void startDesk();
void startProgram();
void startAlerts();
void startViews();
if (ownCaseId !== null) openCase(ownCaseId);
// The stored cases are on their way while what shows them is read.
const [{ createRoot }, { App }] = await Promise.all([import('react-dom/client'), import('./app.tsx')]);
createRoot(root).render(<App />);
