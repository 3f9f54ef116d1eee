import type {
  ConsoleAnswer,
  ConsoleArgument,
  ConsoleChannel,
  ConsoleEvent,
  ConsoleEventValue,
} from './console.ts';

/** What each method of the bridge asks. */
export const ASKED = {
  readProgram: 'program:read',
  writePreferences: 'preferences:write',
  writeAutostart: 'autostart:write',
  endFirstLook: 'first-look:end',
  keepFirstRows: 'first-rows:keep',
  readViews: 'views:read',
  writeViews: 'views:write',
  listSources: 'sources:list',
  checkSource: 'sources:check',
  surveySource: 'sources:survey',
  saveSource: 'sources:save',
  removeSource: 'sources:remove',
  provideSecret: 'sources:provide-secret',
  signInToProxy: 'proxy:sign-in',
  forgetProxy: 'proxy:forget',
  syncNow: 'sources:sync-now',
  chooseAuthority: 'sources:choose-authority',
  listBackups: 'backup:list',
  makeBackup: 'backup:make',
  chooseBackup: 'backup:choose',
  restoreBackup: 'backup:restore',
  goOnWithoutStore: 'store:go-on',
  goOnWithoutSettings: 'settings:go-on',
  showBackupFolder: 'backup:show-folder',
  pauseSource: 'sources:pause',
  putRowsAway: 'sources:put-rows-away',
  giveCommand: 'commands:give',
  withdrawCommand: 'commands:withdraw',
  sendCommandAgain: 'commands:send-again',
  confirmCommand: 'commands:confirm',
  markDuty: 'cases:mark-duty',
  bindCases: 'cases:bind',
  restoreBonds: 'cases:restore-bonds',
  openFile: 'files:open',
  openDroppedFile: 'files:open-dropped',
  reopenFile: 'files:reopen',
  previewFile: 'files:preview',
  compareFile: 'files:compare',
  importFile: 'files:import',
  cancelImport: 'files:cancel-import',
  closeFile: 'files:close',
  chooseFolder: 'files:choose-folder',
  logCase: 'cases:log',
  correctCase: 'cases:correct',
  openAtSource: 'cases:open-at-source',
  openCaseWindow: 'cases:open-window',
  writeClipboard: 'clipboard:write-text',
  saveTable: 'tables:save',
  readAlerts: 'alerts:read',
  writeAlertSettings: 'alerts:write-settings',
  checkReach: 'alerts:check-reach',
  testAlert: 'alerts:test',
  snooze: 'alerts:snooze',
  endSnooze: 'alerts:end-snooze',
  takeFromAlert: 'alerts:take',
  markAlertsSeen: 'alerts:seen',
  markCaseSeen: 'alerts:case-seen',
  noteToasts: 'alerts:toasts',
  showWall: 'wall:show',
  openSampleDesk: 'sample:open',
  chooseWall: 'wall:choose',
  openRulesFile: 'rules:open-file',
  previewRules: 'rules:preview',
  changeRules: 'rules:change',
  scoreAnew: 'rules:score-anew',
  seeRules: 'rules:see',
  savePolicyCopy: 'rules:save-copy',
} as const satisfies Readonly<Record<string, ConsoleChannel>>;

/** What each further method listens to. */
export const HEARD = {
  onAlertsChanged: 'alerts:changed',
  onAlertTakenBack: 'alerts:taken-back',
  onAlertTold: 'alerts:told',
  onAlertHeard: 'alerts:heard',
  onProgramChanged: 'program:changed',
  onViewsChanged: 'views:changed',
  onShowCase: 'case:show',
  onShowPlace: 'alerts:show-place',
  onUnreadableLink: 'link:unreadable',
} as const satisfies Readonly<Record<string, ConsoleEvent>>;

/** Asks; a question that has no argument is asked with none. */
type Ask<C extends ConsoleChannel> =
  ConsoleArgument<C> extends undefined
    ? () => Promise<ConsoleAnswer<C>>
    : (argument: ConsoleArgument<C>) => Promise<ConsoleAnswer<C>>;

/** Has `listener` called on each event; the answer ends that. */
type Listen<E extends ConsoleEvent> = (listener: (value: ConsoleEventValue<E>) => void) => () => void;

/** The bridge that the preload script gives a console page as `window.caseclock`: one method for each of these. */
export type ConsoleBridge = { readonly [Method in keyof typeof ASKED]: Ask<(typeof ASKED)[Method]> } & {
  readonly [Method in keyof typeof HEARD]: Listen<(typeof HEARD)[Method]>;
};
