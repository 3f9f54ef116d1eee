import { app, nativeTheme, session } from 'electron/main';
import type { ShiftableClock } from '../clock.ts';
import { keepTexts } from '../i18n/keep-texts.ts';
import { hearPages } from '../ipc/hear-pages.ts';
import type { Log } from '../log.ts';
import { serveApp } from '../security/app-protocol.ts';
import { denyPermissions } from '../security/harden.ts';
import { openSettingsFile } from '../settings/settings-file.ts';
import { mendStore } from '../vault/mend-store.ts';
import { openWindowMemory } from '../windows/window-memory.ts';
import { programFiles } from './files.ts';
import { firstQuestion } from './first-look.ts';
import { createProgramWindows } from './program-windows.ts';
import type { StartedProgram } from './start.ts';

/**
 * Opens the windows first, and wires the program once their pages run: most of its code is read only then, and what the
 * pages ask waits for it. Electron must be ready.
 */
export async function openProgram(options: {
  readonly isSample: boolean;
  readonly log: Log;
  readonly clock: ShiftableClock;
}): Promise<void> {
  const { log, clock } = options;
  const files = programFiles();
  const mended = mendStore(files.store, log);
  denyPermissions(session.defaultSession);
  const settings = await openSettingsFile(files.settings, clock.now(), (keptAs, reason) =>
    log.warn(`the settings could not be read (${reason}); they are kept as ${keptAs}`),
  );
  const systemLanguage = app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  const texts = keepTexts(systemLanguage, () => settings.current().preferences.language);
  const memory = await openWindowMemory(files.windows, clock.now(), log.warn);
  let program: StartedProgram | null = null;
  const windows = createProgramWindows({
    files,
    memory,
    log,
    texts: texts.current,
    syncNow: () => program?.syncNow(),
    onWallChanged: () => program?.wallChanged(),
  });
  nativeTheme.themeSource = settings.current().preferences.theme;

  await mended;
  const question = firstQuestion();
  const starting = question.isOver.then(start);
  hearPages({
    answering: starting,
    onAsked: question.end,
    onRefused: (what) => log.warn(`refused: ${what}`),
  });
  serveApp(files.pages);
  windows.begin();
  program = await starting;
  windows.relabel();
  await program.begun;

  async function start(): Promise<StartedProgram> {
    const { startProgram } = await import('./start.ts');
    return startProgram({ ...options, files, settings, texts, windows });
  }
}
