import { app } from 'electron/main';
import { limitsOf } from '../../contract/preferences.ts';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import { createTray, type ProgramTray } from '../tray/tray.ts';
import type { OpenedProgram } from './first-known.ts';

/** Wires the tray: it tells of what the alerts watch, and leads to the board. */
export function wireTray(opened: OpenedProgram, alerts: AlertDesk, syncNow: () => void): ProgramTray {
  const { isSample, clock, files, settings, texts, windows } = opened;
  return createTray({
    icons: files.trayIcons,
    isSample,
    clock,
    texts: texts.current,
    limits: () => limitsOf(settings.current().preferences),
    cases: alerts.cases,
    sources: alerts.sources,
    actions: {
      open: windows.board.show,
      openCase: windows.board.showCase,
      syncNow,
      quit: () => app.quit(),
    },
  });
}
