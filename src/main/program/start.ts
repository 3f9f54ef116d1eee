import { app, nativeTheme } from 'electron/main';
import { agentOf, limitsOf } from '../../contract/preferences.ts';
import { APPLICATION_ID } from '../alerts/reach/application-id.ts';
import { keepAutostart } from '../autostart/autostart.ts';
import { createBackupDesk } from '../backup/backup-desk.ts';
import { askWhere, askWhich } from '../backup/backup-dialogs.ts';
import { openBackupFolder } from '../backup/backup-folder.ts';
import { keepDailyBackups } from '../backup/daily-backups.ts';
import { createCaseBinder } from '../commands/case-binder.ts';
import { type AnswerQuestion, answerWith } from '../ipc/answer-question.ts';
import { keepRules } from '../rules/rules-keeper.ts';
import { openInbox } from '../sync/connectors/files/inbox.ts';
import { createTray } from '../tray/tray.ts';
import { readAfresh, readAllOpen } from '../vault/stored-cases.ts';
import { createVault } from '../vault/vault.ts';
import { consoleHandlers } from './console-handlers.ts';
import type { FirstKnown, OpenedWindows } from './first-known.ts';
import { offerTestHandle } from './test-handle.ts';
import { watchWakeUps } from './wake-ups.ts';
import { wireAlerts } from './wire-alerts.ts';
import { wireSync } from './wire-sync.ts';

/** What is there before the program is wired: what the first windows and their first rows need. */
export type OpenedProgram = OpenedWindows & FirstKnown;

/** The program once it is wired. */
export interface StartedProgram {
  /** Answers what its pages ask. */
  readonly answer: AnswerQuestion;
  /** Resolves once what is stored has been read, alerts are told of and sources synced. */
  readonly begun: Promise<void>;
  syncNow(): void;
}

/** Wires the program together: the only place that knows all its parts. Electron must be ready. */
export async function startProgram(opened: OpenedProgram): Promise<StartedProgram> {
  const { isSample, log, clock, files, settings, texts, windows } = opened;
  const { secrets, proxySignIns, views, storeMemory, state } = opened;
  let hasBegun = false;
  proxySignIns.onChanged(() => state.change({ proxyUsers: [...proxySignIns.users()] }));
  clock.onShift(() => state.change({ clockShiftMs: clock.shiftMs(), followedMs: clock.followedMs() }));

  const autostart = keepAutostart({
    isSample,
    onRead: (found) => state.change({ autostart: found }),
    log,
  });

  const vault = createVault({
    preloadPath: files.vaultPreload,
    async prepare(request) {
      if (await storeMemory.look(request)) {
        state.change({ storeLostAt: storeMemory.lostAt() });
        if (hasBegun) {
          stopWork();
          startAgain();
          return;
        }
      }
      await backups.beforeUpgrade(request);
    },
    onState(vaultState) {
      state.change({ vault: vaultState });
      if (vaultState === 'ready') {
        storeMemory
          .noteStored()
          .catch((error) => log.warn(`that there is a store could not be noted: ${error}`));
      }
      if (vaultState === 'ready' && hasBegun) {
        readAgain().catch((error) => log.warn(`what is stored could not be read again: ${error}`));
      }
    },
    log,
  });
  // For good: what runs may not write to a store that took the place of the one that it knows.
  const stopWork = () => {
    void engine.stopAll();
    vault.stop();
  };
  const startAgain = () => {
    app.relaunch();
    app.quit();
  };
  const inbox = openInbox(files.imports);
  const backups = createBackupDesk({
    vault,
    waiting: inbox,
    folder: openBackupFolder(files.backups),
    settings,
    clock,
    program: app.getVersion(),
    askWhere,
    askWhich,
    stopWork,
    onRestored: storeMemory.answer,
    startAgain,
    log: log.info,
  });
  const rules = keepRules({ vault, clock });
  const alerts = wireAlerts({
    clock,
    vault,
    settings,
    rules,
    texts,
    windows,
    state,
    async take(caseId, basedOn) {
      const owner = agentOf(settings.current().preferences);
      // Given to nobody would be something else.
      if (owner === null) return false;
      const taken = await commands.give({ caseId, basedOn, action: { kind: 'assign', owner } });
      return taken.ok;
    },
    log,
  });
  const sync = wireSync({
    isSample,
    log,
    clock,
    vault,
    settings,
    secrets,
    proxySignIns,
    inbox,
    fileReader: files.fileReader,
    dueAt: alerts.desk.dueAt,
    listener: {
      cases(cases) {
        alerts.desk.update(cases);
        tray.refresh();
      },
      source(source) {
        alerts.desk.updateSource(source);
        tray.refreshSources();
      },
      sourceRemoved(sourceId) {
        alerts.desk.forgetSource(sourceId);
        tray.refresh();
      },
      waitingForSecret: (ids) => state.change({ sourcesWaitingForSecret: [...ids] }),
    },
  });
  const { engine, sources, commands } = sync;

  app.setAppUserModelId(APPLICATION_ID);
  const applyPreferences = () => {
    const { preferences } = settings.current();
    nativeTheme.themeSource = preferences.theme;
    texts.renew();
    tray.refresh();
    windows.relabel();
    state.change({ preferences });
    void alerts.desk.reconsider();
  };
  const tray = createTray({
    icons: files.trayIcons,
    isSample,
    clock,
    texts: texts.current,
    limits: () => limitsOf(settings.current().preferences),
    cases: alerts.desk.cases,
    sources: alerts.desk.sources,
    actions: {
      open: windows.board.show,
      openCase: windows.board.showCase,
      syncNow: () => engine.syncNow(),
      quit: () => app.quit(),
    },
  });
  const handlers = consoleHandlers({
    settings,
    views,
    sources,
    backups,
    async goOnWithoutStore() {
      await storeMemory.answer();
      state.change({ storeLostAt: null });
    },
    now: clock.now,
    engine,
    proxySignIns,
    commands,
    imports: sync.imports,
    logDesk: sync.logDesk,
    caseBinder: createCaseBinder({ vault, clock, onStored: sync.onStored, log: log.warn }),
    rules,
    showCaseWindow: windows.showCaseWindow,
    wall: windows.wall,
    autostart,
    applyPreferences,
    keepFirstRows: (kept) => vault.request({ op: 'keep-first-rows', ...kept }),
  });

  app.on('before-quit', stopWork);
  watchWakeUps({ clock, servers: sync.servers, engine, alerts: alerts.desk, log });
  const begun = begin();
  if (!app.isPackaged) {
    offerTestHandle(clock, {
      syncNow: () => engine.syncNow(),
      openWindow: windows.board.show,
      async askVault(request) {
        const result = await vault.request(request);
        if ('stored' in result) alerts.desk.update(result.stored);
        return result;
      },
      async alertsReviewed() {
        await begun;
        await alerts.desk.recheck();
      },
    });
  }

  return {
    answer: answerWith({ ...handlers, ...alerts.handlers }, (what) => log.warn(`refused: ${what}`)),
    begun,
    syncNow: () => engine.syncNow(),
  };

  async function begin(): Promise<void> {
    await rules.start();
    await sync.outbox.load();
    for await (const cases of readAllOpen(vault)) sync.show(cases);
    const live = new Set(sources.list().map(({ id }) => id));
    const { states } = await vault.request({ op: 'read-source-states' });
    await alerts.desk.begin(states.filter(({ sourceId }) => live.has(sourceId)));
    await vault.request({ op: 'cut-off-runs' });
    await sources.startAll();
    hasBegun = true;
    await autostart.read();
    if (!isSample) keepDailyBackups(backups, () => storeMemory.lostAt() === null, log);
  }

  async function readAgain(): Promise<void> {
    const watched = () => [...alerts.desk.cases()].map(({ subject }) => subject.id);
    for await (const cases of readAfresh(vault, watched)) sync.show(cases);
  }
}
