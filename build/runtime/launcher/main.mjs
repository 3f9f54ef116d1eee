// Does for a runtime without Electron's default app what `electron <folder>` does: opens the app in that folder.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as electronApp } from 'electron';

/** @typedef {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} FullApp */
const app = /** @type {FullApp} */ (electronApp); // setVersion and setAppPath exist, but are not documented

const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (target === undefined) {
  console.error('This runtime opens an app folder: electron [switches] <folder> [arguments]');
  process.exit(1);
}

const folder = path.resolve(target);
/** @type {{ name: string, productName?: string, desktopName?: string, version?: string, main?: string }} */
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const name = manifest.productName ?? manifest.name;

app.setName(name);
if (manifest.version !== undefined) app.setVersion(manifest.version);
if (process.platform === 'linux') app.setDesktopName(manifest.desktopName ?? `${name}.desktop`);
app.setAppPath(folder);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), name));
}
Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true });

await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
