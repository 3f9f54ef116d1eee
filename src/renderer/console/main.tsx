import { readyToDraw } from './start.ts';

// Only then what draws: the stored cases are on their way while it is evaluated.

import { createRoot } from 'react-dom/client';
import { SECOND } from '../../domain/units.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

/** So long the page stays empty at most: then it says what it waits for. */
const EMPTY_AT_MOST_MS = SECOND;

// The page is drawn once, at once whole and in its language, letters and colours; an empty one before it would hold it
// up.
await Promise.race([readyToDraw, new Promise((resolve) => setTimeout(resolve, EMPTY_AT_MOST_MS))]);
createRoot(root).render(<App />);
