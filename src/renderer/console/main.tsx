import '../vault/zod-without-eval.ts';
import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { startAlerts } from './alerts/alert-store.ts';
import { App } from './app.tsx';
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
createRoot(root).render(<App />);
