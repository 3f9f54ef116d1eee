import { app, nativeTheme } from 'electron/main';
import type { UnreadableSettings } from '../../contract/unreadable-settings.ts';
import type { ShiftableClock } from '../clock.ts';
import { keepTexts } from '../i18n/keep-texts.ts';
import { answerFirst } from '../ipc/first-questions.ts';
import { hearPages } from '../ipc/hear-pages.ts';
import type { Log } from '../log.ts';
import { openSettingsFile } from '../settings/settings-file.ts';
import { mendStore } from '../vault/mend-store.ts';
import type { BegunConsole } from '../windows/console-window.ts';
import { openWindowMemory } from '../windows/window-memory.ts';
import { isProgramEnding } from './ending.ts';
import type { ProgramFiles } from './files.ts';
import { readFirstKnown } from './first-known.ts';
import { firstLook } from './first-look.ts';
import { createProgramWindows } from './program-windows.ts';
import type { StartedProgram } from './start.ts';
import { startAtNamedTime } from './test-handle.ts';

/**
 * Opens the windows, answers what their pages ask for their first rows, and wires the program once those are shown.
 * Most of its code is loaded only then; what else the pages ask waits for it. Pages may be served once this resolves;
 * `running` resolves when the stored data have been read, alerts are told and sources synced.
 */
export async function openProgram(options: {
  readonly isSample: boolean;
  readonly log: Log;
  readonly clock: ShiftableClock;
  readonly files: ProgramFiles;
  readonly begun: BegunConsole | null;
}): Promise<{ readonly running: Promise<void>; readonly language: () => string }> {
  const { log, clock, files } = options;
  const mended = mendStore(files.store, log);
  if (!app.isPackaged) startAtNamedTime(clock);
  let unreadableSettings: UnreadableSettings | null = null;
  const [settings, memory] = await Promise.all([
    openSettingsFile(files.settings, clock.now(), (found) => {
      unreadableSettings = found;
      log.warn(`the settings could not be read: ${found.reason}`);
    }),
    openWindowMemory(files.windows, clock.now(), log.warn),
  ]);
  nativeTheme.themeSource = settings.current().preferences.theme;
  const systemLanguage = app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  const texts = keepTexts(systemLanguage, () => settings.current().preferences.language);
  let program: StartedProgram | null = null;
  const windows = createProgramWindows({
    files,
    begun: options.begun,
    memory,
    log,
    texts: texts.current,
    syncNow: () => program?.syncNow(),
    whenNotificationsFree: () => starting.then(({ whenNotificationsFree }) => whenNotificationsFree()),
    onWallChanged: () => void known.then(({ state }) => state.change({ wall: windows.wall.state() })),
  });
  const look = firstLook();
  const opened = { ...options, settings, unreadableSettings, texts, windows };
  const known = readFirstKnown({ ...opened, onFirstLookEnd: look.end });
  const starting = start();
  const onRefused = (what: string) => log.warn(`refused: ${what}`);
  hearPages({
    first: known.then(({ handlers }) => ({ answer: answerFirst(handlers, onRefused) })),
    answering: starting,
    onRefused,
  });
  windows.begin();
  await mended;
  return { running: starting.then(({ begun }) => begun), language: () => texts.current().language };

  async function start(): Promise<StartedProgram> {
    await look.isOver;
    const { startProgram } = await import('./start.ts');
    const first = await known;
    // It would open the vault's page.
    if (isProgramEnding()) return new Promise(() => {});
    program = startProgram({ ...opened, ...first });
    windows.relabel();
    return program;
  }
}
