import { z } from 'zod';
import { commandActionSchema } from '../domain/cases/command.ts';
import { dutyMarkSchema } from '../domain/cases/duty-mark.ts';
import { bondBeforeSchema } from '../domain/cases/twins/bond.ts';
import { alertCommands, alertEvents } from './alerts.ts';
import type { ChosenAuthority } from './authority.ts';
import { autostartSchema } from './autostart.ts';
import { backupCommands } from './backup.ts';
import { type BoardViews, boardViewsSchema } from './board-view.ts';
import { fileCommands } from './file-commands.ts';
import { boardOrderSchema } from './first-rows.ts';
import { loggedCaseSchema } from './logged-case.ts';
import { type Given, givenSchema, type Outcome, outcomeSchema } from './outcome.ts';
import { type Preferences, preferencesSchema } from './preferences.ts';
import { sourceProblemSchema } from './problem.ts';
import { proxyCommands, proxyUserSchema } from './proxy.ts';
import { rulesCommands } from './rules.ts';
import { savedFileSchema } from './saved-file.ts';
import { sourceCommands } from './source-commands.ts';
import { type WallChoice, wallChoiceSchema, wallStateSchema } from './wall.ts';

/** What a console page must know of the program beside the stored data. */
export const programStateSchema = z.object({
  version: z.string(),
  /** Whether this is the built-in sample desk, kept apart from real data. */
  isSample: z.boolean(),
  /** Whether it runs from a package and not from a clone, where it is started otherwise. */
  isPackaged: z.boolean(),
  /** Added to the workstation's clock to give the program's time. */
  clockShiftMs: z.number(),
  /** The part of it by which the help desk's time is followed: how far the workstation's clock is off. */
  followedMs: z.number(),
  preferences: preferencesSchema,
  /** The system's language, as a BCP 47 tag. */
  systemLanguage: z.string(),
  /** Whether the system has a key store for secrets; without one they are asked for at each start. */
  keepsSecrets: z.boolean(),
  /** Whether desktop notifications are shown; `held` while the desktop is told not to disturb. */
  notifications: z.enum(['shown', 'held', 'blocked']),
  vault: z.enum(['starting', 'ready', 'restarting', 'failed']),
  /** When it was found that what had been stored is gone; `null` when it is not, or once somebody answered that. */
  storeLostAt: z.number().nullable(),
  /** Sources that wait for their secret. */
  sourcesWaitingForSecret: z.array(z.string()),
  /** The proxies for which a sign-in is kept. */
  proxyUsers: z.array(proxyUserSchema),
  wall: wallStateSchema,
  /** Whether the program starts with the computer; `null` until the system has said so. */
  autostart: autostartSchema.nullable(),
});
export type ProgramState = z.infer<typeof programStateSchema>;

/** What a console page may ask of main: argument and answer of each channel. Both sides infer from here. */
export const consoleCommands = {
  ...alertCommands,
  'program:read': { argument: z.undefined(), answer: programStateSchema },
  'preferences:write': { argument: preferencesSchema, answer: outcomeSchema },
  /** Has the system start the program at the sign-in, or not any more; what it says then is in the program's state. */
  'autostart:write': { argument: z.object({ isOn: z.boolean() }), answer: outcomeSchema },
  /** The page has shown the stored cases for the first time, or has found that there are none to show yet. */
  'first-look:end': { argument: z.undefined(), answer: outcomeSchema },
  /** Keeps the board's first rows for the next start: see `keep-first-rows` of the vault. */
  'first-rows:keep': { argument: boardOrderSchema, answer: outcomeSchema },
  'views:read': { argument: z.undefined(), answer: boardViewsSchema },
  'views:write': { argument: boardViewsSchema, answer: outcomeSchema },
  ...sourceCommands,
  ...proxyCommands,
  /** Gives a command on a case in the name of the agent; `basedOn` is the case's revision that the agent sees. */
  'commands:give': {
    argument: z.object({ caseId: z.string(), basedOn: z.number().int(), action: commandActionSchema }),
    answer: givenSchema,
  },
  /** Takes back a command that is not being sent; of a conflict it leaves what is there. */
  'commands:withdraw': { argument: z.object({ id: z.uuid() }), answer: outcomeSchema },
  /** Sends a command that met a conflict, was refused or is unclear once more, as `action` now says. */
  'commands:send-again': {
    argument: z.object({ id: z.uuid(), action: commandActionSchema }),
    answer: outcomeSchema,
  },
  /** Takes the agent's word that an unclear command arrived. */
  'commands:confirm': { argument: z.object({ id: z.uuid() }), answer: outcomeSchema },
  /** Notes, in the name of the agent, what was found about one of the customer's duties. */
  'cases:mark-duty': {
    argument: dutyMarkSchema.pick({ caseId: true, duty: true, state: true }),
    answer: outcomeSchema,
  },
  /** Says that a case is the same as another, or that it is not: of those that are, one is counted. */
  'cases:bind': {
    argument: z.object({ caseId: z.string().min(1), otherId: z.string().min(1), isSame: z.boolean() }),
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), before: z.array(bondBeforeSchema) }),
      z.object({ ok: z.literal(false), problem: sourceProblemSchema }),
    ]),
  },
  /** Takes that back: what was known of the cases before is known again. */
  'cases:restore-bonds': {
    argument: z.object({ before: z.array(bondBeforeSchema).max(1000) }),
    answer: outcomeSchema,
  },
  /** Logs a case in the console itself; answers the case's id. */
  'cases:log': {
    argument: loggedCaseSchema,
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), caseId: z.string() }),
      z.object({ ok: z.literal(false), problem: sourceProblemSchema }),
    ]),
  },
  ...fileCommands,
  ...backupCommands,
  /** Goes on without what had been stored and is gone. */
  'store:go-on': { argument: z.undefined(), answer: outcomeSchema },
  /** Opens the case's page at its source in the browser. */
  'cases:open-at-source': { argument: z.object({ caseId: z.string() }), answer: outcomeSchema },
  /** Shows a case in a window of its own. */
  'cases:open-window': { argument: z.object({ caseId: z.string().min(1) }), answer: outcomeSchema },
  /** Puts a text on the system's clipboard: pages have no permission to. A table of 10,000 cases has room. */
  'clipboard:write-text': {
    argument: z.object({ text: z.string().min(1).max(5_000_000) }),
    answer: outcomeSchema,
  },
  /** Has a person choose where to, proposing `name`, and writes a table there. 100,000 cases have room. */
  'tables:save': {
    argument: z.object({
      name: z
        .string()
        .max(400)
        .regex(/^[^/\\]+\.csv$/),
      text: z.string().min(1).max(50_000_000),
    }),
    answer: savedFileSchema,
  },
  /** Hangs the wall on the display of choice, or takes it down. */
  'wall:show': { argument: z.object({ isOpen: z.boolean() }), answer: outcomeSchema },
  'wall:choose': { argument: wallChoiceSchema, answer: outcomeSchema },
  /** Has the program start again on the sample desk. */
  'sample:open': { argument: z.undefined(), answer: outcomeSchema },
  ...rulesCommands,
} as const;
export type ConsoleChannel = keyof typeof consoleCommands;
export type ConsoleArgument<C extends ConsoleChannel> = z.infer<(typeof consoleCommands)[C]['argument']>;
export type ConsoleAnswer<C extends ConsoleChannel> = z.infer<(typeof consoleCommands)[C]['answer']>;

/** What main tells console pages. */
export const consoleEvents = {
  ...alertEvents,
  'program:changed': programStateSchema,
  /** A notification was clicked, or a link: show this case. */
  'case:show': z.object({ caseId: z.string() }),
  /** Somebody followed a `caseclock:` link that leads to no case. */
  'link:unreadable': z.object({ link: z.string() }),
} as const;
export type ConsoleEvent = keyof typeof consoleEvents;
export type ConsoleEventValue<E extends ConsoleEvent> = z.infer<(typeof consoleEvents)[E]>;

/** The one channel of Electron's by which pages ask: with a `ConsoleChannel` and its argument. */
export type AskChannel = 'ask';

/** The bridge that the preload script gives a console page as `window.caseclock`. */
export interface ConsoleBridge {
  readProgram(): Promise<ProgramState>;
  writePreferences(preferences: Preferences): Promise<Outcome>;
  writeAutostart(argument: ConsoleArgument<'autostart:write'>): Promise<Outcome>;
  endFirstLook(): Promise<Outcome>;
  keepFirstRows(argument: ConsoleArgument<'first-rows:keep'>): Promise<Outcome>;
  readViews(): Promise<BoardViews>;
  writeViews(views: BoardViews): Promise<Outcome>;
  listSources(): Promise<ConsoleAnswer<'sources:list'>>;
  checkSource(argument: ConsoleArgument<'sources:check'>): Promise<ConsoleAnswer<'sources:check'>>;
  surveySource(argument: ConsoleArgument<'sources:survey'>): Promise<ConsoleAnswer<'sources:survey'>>;
  saveSource(argument: ConsoleArgument<'sources:save'>): Promise<Outcome>;
  removeSource(argument: ConsoleArgument<'sources:remove'>): Promise<Outcome>;
  provideSecret(argument: ConsoleArgument<'sources:provide-secret'>): Promise<Outcome>;
  signInToProxy(argument: ConsoleArgument<'proxy:sign-in'>): Promise<Outcome>;
  forgetProxy(argument: ConsoleArgument<'proxy:forget'>): Promise<Outcome>;
  syncNow(argument: ConsoleArgument<'sources:sync-now'>): Promise<Outcome>;
  chooseAuthority(): Promise<ChosenAuthority>;
  listBackups(): Promise<ConsoleAnswer<'backup:list'>>;
  makeBackup(): Promise<ConsoleAnswer<'backup:make'>>;
  chooseBackup(argument: ConsoleArgument<'backup:choose'>): Promise<ConsoleAnswer<'backup:choose'>>;
  restoreBackup(): Promise<ConsoleAnswer<'backup:restore'>>;
  showBackupFolder(): Promise<ConsoleAnswer<'backup:show-folder'>>;
  goOnWithoutStore(): Promise<Outcome>;
  pauseSource(argument: ConsoleArgument<'sources:pause'>): Promise<Outcome>;
  giveCommand(argument: ConsoleArgument<'commands:give'>): Promise<Given>;
  withdrawCommand(argument: ConsoleArgument<'commands:withdraw'>): Promise<Outcome>;
  sendCommandAgain(argument: ConsoleArgument<'commands:send-again'>): Promise<Outcome>;
  confirmCommand(argument: ConsoleArgument<'commands:confirm'>): Promise<Outcome>;
  markDuty(argument: ConsoleArgument<'cases:mark-duty'>): Promise<Outcome>;
  bindCases(argument: ConsoleArgument<'cases:bind'>): Promise<ConsoleAnswer<'cases:bind'>>;
  restoreBonds(argument: ConsoleArgument<'cases:restore-bonds'>): Promise<Outcome>;
  openFile(): Promise<ConsoleAnswer<'files:open'>>;
  openDroppedFile(argument: ConsoleArgument<'files:open-dropped'>): Promise<ConsoleAnswer<'files:open'>>;
  reopenFile(argument: ConsoleArgument<'files:reopen'>): Promise<ConsoleAnswer<'files:open'>>;
  previewFile(argument: ConsoleArgument<'files:preview'>): Promise<ConsoleAnswer<'files:preview'>>;
  compareFile(argument: ConsoleArgument<'files:compare'>): Promise<ConsoleAnswer<'files:compare'>>;
  importFile(argument: ConsoleArgument<'files:import'>): Promise<ConsoleAnswer<'files:import'>>;
  cancelImport(argument: ConsoleArgument<'files:cancel-import'>): Promise<Outcome>;
  closeFile(argument: ConsoleArgument<'files:close'>): Promise<Outcome>;
  chooseFolder(): Promise<ConsoleAnswer<'files:choose-folder'>>;
  logCase(argument: ConsoleArgument<'cases:log'>): Promise<ConsoleAnswer<'cases:log'>>;
  openAtSource(argument: ConsoleArgument<'cases:open-at-source'>): Promise<Outcome>;
  openCaseWindow(argument: ConsoleArgument<'cases:open-window'>): Promise<Outcome>;
  writeClipboard(argument: ConsoleArgument<'clipboard:write-text'>): Promise<Outcome>;
  saveTable(argument: ConsoleArgument<'tables:save'>): Promise<ConsoleAnswer<'tables:save'>>;
  readAlerts(): Promise<ConsoleAnswer<'alerts:read'>>;
  writeAlertSettings(
    argument: ConsoleArgument<'alerts:write-settings'>,
  ): Promise<ConsoleAnswer<'alerts:write-settings'>>;
  checkReach(): Promise<ConsoleAnswer<'alerts:check-reach'>>;
  testAlert(): Promise<ConsoleAnswer<'alerts:test'>>;
  snooze(argument: ConsoleArgument<'alerts:snooze'>): Promise<ConsoleAnswer<'alerts:snooze'>>;
  takeFromAlert(argument: ConsoleArgument<'alerts:take'>): Promise<ConsoleAnswer<'alerts:take'>>;
  alertsSeen(argument: ConsoleArgument<'alerts:seen'>): Promise<ConsoleAnswer<'alerts:seen'>>;
  caseSeen(argument: ConsoleArgument<'alerts:case-seen'>): Promise<ConsoleAnswer<'alerts:case-seen'>>;
  onAlertsChanged(listener: (value: ConsoleEventValue<'alerts:changed'>) => void): () => void;
  onAlertTakenBack(listener: (value: ConsoleEventValue<'alerts:taken-back'>) => void): () => void;
  onAlertTold(listener: (value: ConsoleEventValue<'alerts:told'>) => void): () => void;
  onAlertHeard(listener: (value: ConsoleEventValue<'alerts:heard'>) => void): () => void;
  showWall(argument: ConsoleArgument<'wall:show'>): Promise<Outcome>;
  openSampleDesk(): Promise<Outcome>;
  chooseWall(choice: WallChoice): Promise<Outcome>;
  openRulesFile(argument: ConsoleArgument<'rules:open-file'>): Promise<ConsoleAnswer<'rules:open-file'>>;
  previewRules(argument: ConsoleArgument<'rules:preview'>): Promise<ConsoleAnswer<'rules:preview'>>;
  changeRules(argument: ConsoleArgument<'rules:change'>): Promise<ConsoleAnswer<'rules:change'>>;
  scoreAnew(argument: ConsoleArgument<'rules:score-anew'>): Promise<undefined>;
  seeRules(argument: ConsoleArgument<'rules:see'>): Promise<undefined>;
  savePolicyCopy(argument: ConsoleArgument<'rules:save-copy'>): Promise<ConsoleAnswer<'rules:save-copy'>>;
  /** Calls back on every change; the answer ends that. */
  onProgramChanged(listener: (state: ProgramState) => void): () => void;
  onShowCase(listener: (value: ConsoleEventValue<'case:show'>) => void): () => void;
  onShowPlace(listener: (value: ConsoleEventValue<'alerts:show-place'>) => void): () => void;
  onUnreadableLink(listener: (value: ConsoleEventValue<'link:unreadable'>) => void): () => void;
}
