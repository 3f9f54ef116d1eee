// Runs the program in the folder CASECLOCK_BENCH_APP, and hides its windows after a while, as a person would put them
// away. A driver could do that too, but makes a page believe that it is always seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow } from 'electron';

const folder = process.env.CASECLOCK_BENCH_APP;
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.whenReady().then(() =>
  setTimeout(() => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.hide();
  }, Number(process.env.CASECLOCK_BENCH_HIDE_AFTER)),
);
await import(pathToFileURL(join(folder, main)).href);
