// Runs the built program with error boxes that are printed: a real one waits for somebody to close it.
import { resolve } from 'node:path';
import { app, dialog } from 'electron';

const project = resolve(import.meta.dirname, '../../../..');
dialog.showErrorBox = (title, text) => console.log(`error box: ${title}\n${text}\nend of error box`);
app.setAppPath(project);
await import(`${project}/out/main/index.js`);
