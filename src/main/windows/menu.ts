import { Menu } from 'electron/main';

/** The roles that text fields, windows and quitting need, without the browser's own commands. */
export function setProgramMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'Caseclock',
        submenu: [{ role: 'close' }, { role: 'togglefullscreen' }, { role: 'quit' }],
      },
      { role: 'editMenu' },
      { label: 'Zoom', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }] },
    ]),
  );
}
