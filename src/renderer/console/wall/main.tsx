import '../../vault/zod-without-eval.ts';
import '../ui/letters.css';
import { createRoot } from 'react-dom/client';
import { startDesk } from '../desk/desk.ts';
import { WallApp } from './wall-app.tsx';
import { startWallProgram } from './wall-program.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

void startDesk();
void startWallProgram();
createRoot(root).render(<WallApp />);
