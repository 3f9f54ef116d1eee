// Runs the built program with error boxes that are printed: a real one waits for somebody to close it.
import { resolve } from 'node:path';
import { app, dialog } from 'electron';

const project = resolve(import.meta.dirname, '../../../..');
dialog.showErrorBox = (title, text) => console.log(`error box: ${title}\n${text}\nend of error box`);
// Ends the program when so many windows were begun: the console's is the first, the vault's the second.
const last = Number(app.commandLine.getSwitchValue('quit-at-window'));
let begun = 0;
app.on('browser-window-created', () => {
  begun += 1;
  if (begun === last) setImmediate(() => app.quit());
});
app.setAppPath(project);
await import(`${project}/out/main/index.js`);
