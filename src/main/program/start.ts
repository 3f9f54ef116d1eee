import { app, nativeTheme } from 'electron/main';
import { APPLICATION_ID } from '../alerts/reach/application-id.ts';
import { keepAutostart } from '../autostart/autostart.ts';
import { type AnswerQuestion, answerWith } from '../ipc/answer-question.ts';
import { keepRules } from '../rules/rules-keeper.ts';
import { beginWork, readStoredAgain } from './begin-work.ts';
import { consoleHandlers } from './console-handlers.ts';
import type { OpenedProgram } from './first-known.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { sayWhatIsMissing } from './missing-of-backup.ts';
import { offerTestHandle } from './test-handle.ts';
import { watchWakeUps } from './wake-ups.ts';
import { wireAlerts } from './wire-alerts.ts';
import { wireStore } from './wire-store.ts';
import { type SyncListener, wireSync } from './wire-sync.ts';
import { wireTray } from './wire-tray.ts';

/** The program once it is wired. */
export interface StartedProgram {
  /** Answers what its pages ask. */
  readonly answer: AnswerQuestion;
  /** Resolves once what is stored has been read, alerts are told of and sources synced. */
  readonly begun: Promise<void>;
  syncNow(): void;
  /** Resolves once the system takes a notification without keeping the program waiting; rejects when it takes none. */
  whenNotificationsFree(): Promise<void>;
}

/** Wires the program together: the only place that knows all its parts. Electron must be ready. */
export function startProgram(opened: OpenedProgram): StartedProgram {
  const { isSample, log, clock, settings, texts, windows, proxySignIns, state } = opened;
  proxySignIns.onChanged(() => state.change({ proxyUsers: [...proxySignIns.users()] }));
  clock.onShift(() => state.change({ clockShiftMs: clock.shiftMs(), followedMs: clock.followedMs() }));

  giveBackMemory(log);

  let hasBegun = false;
  const syncNow = () => sync.engine.syncNow();
  const autostart = keepAutostart({
    isSample,
    onRead: (found) => state.change({ autostart: found }),
    log,
  });
  const store = wireStore(opened, {
    hasBegun: () => hasBegun,
    end: () => void sync.engine.stopAll(),
    readAgain: () => readStoredAgain({ vault, alerts, sync }),
  });
  const { vault } = store;
  const rules = keepRules({ vault, clock });
  const {
    desk: alerts,
    handlers: alertHandlers,
    whenFree: whenNotificationsFree,
  } = wireAlerts({
    ...opened,
    vault,
    rules,
    time: { lookForJump: () => lookForJump(), isTimeKnown: () => sync.isTimeKnown() },
    give: (command) => sync.commands.give(command),
  });
  const sync = wireSync({
    ...opened,
    vault,
    inbox: store.inbox,
    dueAt: alerts.dueAt,
    listener: alertsAndTray(),
  });
  app.setAppUserModelId(APPLICATION_ID);
  const tray = wireTray(opened, alerts, syncNow);
  const handlers = consoleHandlers(opened, { store, rules, sync, autostart, applyPreferences });

  app.on('before-quit', store.stop);
  sayWhatIsMissing(process.argv, texts.current());
  const lookForJump = watchWakeUps({ clock, servers: sync.servers, engine: sync.engine, alerts, log });
  const begun = begin();
  if (!app.isPackaged)
    offerTestHandle({ clock, vault, alerts, syncNow, openWindow: windows.board.show, begun });

  return {
    answer: answerWith({ ...handlers, ...alertHandlers }, (what) => log.warn(`refused: ${what}`)),
    begun,
    syncNow,
    whenNotificationsFree,
  };

  async function begin(): Promise<void> {
    await beginWork({ vault, rules, alerts, sync });
    hasBegun = true;
    await autostart.read();
    if (!isSample) store.keepDailyBackups();
  }

  /** Who hears of cases and sources beside the pages. */
  function alertsAndTray(): SyncListener {
    return {
      cases(cases) {
        alerts.update(cases);
        tray.refresh();
      },
      source(source) {
        alerts.updateSource(source);
        tray.refreshSources();
      },
      sourceRemoved(sourceId) {
        alerts.forgetSource(sourceId);
        tray.refresh();
      },
      waitingForSecret: (ids) => state.change({ sourcesWaitingForSecret: [...ids] }),
    };
  }

  function applyPreferences(): void {
    const { preferences } = settings.current();
    nativeTheme.themeSource = preferences.theme;
    texts.renew();
    tray.refresh();
    windows.relabel();
    state.change({ preferences });
    void alerts.reconsider();
  }
}
