import '../vault/zod-without-eval.ts';
import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startViews } from './board/arrange/views-store.ts';
import { startDesk } from './desk/desk.ts';
import { startProgram } from './program.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

void startDesk();
void startProgram();
void startViews();
createRoot(root).render(<App />);
