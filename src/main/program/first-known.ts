import { app } from 'electron/main';
import { SAMPLE_SOURCE } from '../../contract/sources/built-in.ts';
import type { UnreadableSettings } from '../../contract/unreadable-settings.ts';
import type { ShiftableClock } from '../clock.ts';
import type { TextsKeeper } from '../i18n/keep-texts.ts';
import type { FirstHandlers } from '../ipc/first-questions.ts';
import { tellConsole } from '../ipc/tell-console.ts';
import type { Log } from '../log.ts';
import { openSecrets, type Secrets } from '../settings/secrets.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { openViewsFile, type ViewsFile } from '../settings/views-file.ts';
import { keptSources } from '../sync/kept-sources.ts';
import { keepProxySignIns, type ProxySignIns } from '../sync/proxy/proxy-sign-ins.ts';
import { openStoreMemory, type StoreMemory } from '../vault/store-memory.ts';
import type { ProgramFiles } from './files.ts';
import { keepProgramState, type ProgramStateKeeper } from './program-state.ts';
import type { ProgramWindows } from './program-windows.ts';

/** What is there once the windows are. */
export interface OpenedWindows {
  readonly isSample: boolean;
  readonly log: Log;
  readonly clock: ShiftableClock;
  readonly files: ProgramFiles;
  readonly settings: SettingsFile;
  /** The settings that could not be read, so that there are none; `null` where they could. */
  readonly unreadableSettings: UnreadableSettings | null;
  readonly texts: TextsKeeper;
  readonly windows: ProgramWindows;
}

/** What the program knows from small files alone. */
export interface FirstKnown {
  readonly secrets: Secrets;
  readonly proxySignIns: ProxySignIns;
  readonly views: ViewsFile;
  readonly storeMemory: StoreMemory;
  readonly state: ProgramStateKeeper;
}

/** What is there before the program is wired: what the first windows and their first rows need. */
export type OpenedProgram = OpenedWindows & FirstKnown;

/** Reads these files. `handlers` answer what a page asks before its first rows. */
export async function readFirstKnown(
  world: OpenedWindows & { readonly onFirstLookEnd: () => void },
): Promise<FirstKnown & { readonly handlers: FirstHandlers }> {
  const { isSample, log, clock, files, settings } = world;
  const [secrets, views, storeMemory] = await Promise.all([
    openSecrets(files.secrets, clock.now(), (what) => log.warn(`unreadable secret: ${what}`)),
    openViewsFile(files.views, clock.now(), (keptAs, reason) =>
      log.warn(`the board's views could not be read (${reason}); they will be kept as ${keptAs}`),
    ),
    openStoreMemory(files.storeMemory, clock.now, log),
  ]);
  const proxySignIns = keepProxySignIns(secrets);
  const sources = keptSources({ settings, secrets, sample: isSample ? SAMPLE_SOURCE : null });
  const state = keepProgramState(
    {
      version: app.getVersion(),
      isSample,
      isPackaged: app.isPackaged,
      clockShiftMs: clock.shiftMs(),
      followedMs: clock.followedMs(),
      preferences: settings.current().preferences,
      systemLanguage: world.texts.systemLanguage,
      keepsSecrets: secrets.areKept,
      notifications: 'shown',
      vault: 'starting',
      storeLostAt: storeMemory.lostAt(),
      unreadableSettings: world.unreadableSettings,
      sourcesWaitingForSecret: [...sources.waitingForSecret()],
      proxyUsers: [...proxySignIns.users()],
      wall: world.windows.wall.state(),
      autostart: null,
    },
    (changed) => tellConsole('program:changed', changed),
  );
  const handlers: FirstHandlers = {
    'program:read': state.read,
    'views:read': views.current,
    'sources:list': () => [...sources.list()],
    'first-look:end'() {
      world.onFirstLookEnd();
      return { ok: true };
    },
  };
  return { secrets, proxySignIns, views, storeMemory, state, handlers };
}
