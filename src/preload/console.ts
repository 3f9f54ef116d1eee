import { contextBridge, ipcRenderer } from 'electron/renderer';
import type {
  AskChannel,
  ConsoleAnswer,
  ConsoleArgument,
  ConsoleBridge,
  ConsoleChannel,
  ConsoleEvent,
  ConsoleEventValue,
} from '../contract/console.ts';

function ask<C extends ConsoleChannel>(channel: C, argument: ConsoleArgument<C>): Promise<ConsoleAnswer<C>> {
  return ipcRenderer.invoke('ask' satisfies AskChannel, channel, argument);
}

/** Subscribes without handing the page the event object; the answer ends the subscription. */
function listen<E extends ConsoleEvent>(
  channel: E,
  listener: (value: ConsoleEventValue<E>) => void,
): () => void {
  const forward = (_event: unknown, value: ConsoleEventValue<E>) => listener(value);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

const bridge: ConsoleBridge = {
  readProgram: () => ask('program:read', undefined),
  writePreferences: (preferences) => ask('preferences:write', preferences),
  writeAutostart: (argument) => ask('autostart:write', argument),
  endFirstLook: () => ask('first-look:end', undefined),
  keepFirstRows: (argument) => ask('first-rows:keep', argument),
  readViews: () => ask('views:read', undefined),
  writeViews: (views) => ask('views:write', views),
  listSources: () => ask('sources:list', undefined),
  checkSource: (argument) => ask('sources:check', argument),
  surveySource: (argument) => ask('sources:survey', argument),
  saveSource: (argument) => ask('sources:save', argument),
  removeSource: (argument) => ask('sources:remove', argument),
  provideSecret: (argument) => ask('sources:provide-secret', argument),
  signInToProxy: (argument) => ask('proxy:sign-in', argument),
  forgetProxy: (argument) => ask('proxy:forget', argument),
  syncNow: (argument) => ask('sources:sync-now', argument),
  chooseAuthority: () => ask('sources:choose-authority', undefined),
  listBackups: () => ask('backup:list', undefined),
  makeBackup: () => ask('backup:make', undefined),
  chooseBackup: (argument) => ask('backup:choose', argument),
  restoreBackup: () => ask('backup:restore', undefined),
  goOnWithoutStore: () => ask('store:go-on', undefined),
  showBackupFolder: () => ask('backup:show-folder', undefined),
  pauseSource: (argument) => ask('sources:pause', argument),
  giveCommand: (argument) => ask('commands:give', argument),
  withdrawCommand: (argument) => ask('commands:withdraw', argument),
  sendCommandAgain: (argument) => ask('commands:send-again', argument),
  confirmCommand: (argument) => ask('commands:confirm', argument),
  markDuty: (argument) => ask('cases:mark-duty', argument),
  bindCases: (argument) => ask('cases:bind', argument),
  restoreBonds: (argument) => ask('cases:restore-bonds', argument),
  openFile: () => ask('files:open', undefined),
  openDroppedFile: (argument) => ask('files:open-dropped', argument),
  reopenFile: (argument) => ask('files:reopen', argument),
  previewFile: (argument) => ask('files:preview', argument),
  compareFile: (argument) => ask('files:compare', argument),
  importFile: (argument) => ask('files:import', argument),
  cancelImport: (argument) => ask('files:cancel-import', argument),
  closeFile: (argument) => ask('files:close', argument),
  chooseFolder: () => ask('files:choose-folder', undefined),
  logCase: (argument) => ask('cases:log', argument),
  openAtSource: (argument) => ask('cases:open-at-source', argument),
  openCaseWindow: (argument) => ask('cases:open-window', argument),
  writeClipboard: (argument) => ask('clipboard:write-text', argument),
  saveTable: (argument) => ask('tables:save', argument),
  readAlerts: () => ask('alerts:read', undefined),
  writeAlertSettings: (argument) => ask('alerts:write-settings', argument),
  checkReach: () => ask('alerts:check-reach', undefined),
  testAlert: () => ask('alerts:test', undefined),
  snooze: (argument) => ask('alerts:snooze', argument),
  takeFromAlert: (argument) => ask('alerts:take', argument),
  alertsSeen: (argument) => ask('alerts:seen', argument),
  caseSeen: (argument) => ask('alerts:case-seen', argument),
  onAlertsChanged: (listener) => listen('alerts:changed', listener),
  onAlertTakenBack: (listener) => listen('alerts:taken-back', listener),
  onAlertTold: (listener) => listen('alerts:told', listener),
  onAlertHeard: (listener) => listen('alerts:heard', listener),
  showWall: (argument) => ask('wall:show', argument),
  openSampleDesk: () => ask('sample:open', undefined),
  chooseWall: (choice) => ask('wall:choose', choice),
  openRulesFile: (argument) => ask('rules:open-file', argument),
  previewRules: (argument) => ask('rules:preview', argument),
  changeRules: (argument) => ask('rules:change', argument),
  scoreAnew: (argument) => ask('rules:score-anew', argument),
  seeRules: (argument) => ask('rules:see', argument),
  savePolicyCopy: (argument) => ask('rules:save-copy', argument),
  onProgramChanged: (listener) => listen('program:changed', listener),
  onShowCase: (listener) => listen('case:show', listener),
  onShowPlace: (listener) => listen('alerts:show-place', listener),
  onUnreadableLink: (listener) => listen('link:unreadable', listener),
};

contextBridge.exposeInMainWorld('caseclock', bridge);

// The browser engine opens the stored data when they are first asked for: while the page's scripts are on their way.
void indexedDB.databases();
