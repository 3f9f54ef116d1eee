import { z } from 'zod';
import { commandActionSchema } from '../domain/cases/command.ts';
import { dutyMarkSchema } from '../domain/cases/duty-mark.ts';
import { bondBeforeSchema } from '../domain/cases/twins/bond.ts';
import { type AlertEvents, alertQuestions } from './alerts.ts';
import { autostartSchema } from './autostart.ts';
import { backupQuestions } from './backup.ts';
import { type BoardViews, boardViewsSchema } from './board-view.ts';
import { fileQuestions } from './file-questions.ts';
import { boardOrderSchema } from './first-rows.ts';
import { correctionSchema, loggedCaseSchema } from './logged-case.ts';
import { givenSchema, outcomeSchema, refusedSchema } from './outcome.ts';
import { preferencesSchema } from './preferences.ts';
import { proxyQuestions, proxyUserSchema } from './proxy.ts';
import { rulesQuestions } from './rules.ts';
import { savedFileSchema } from './saved-file.ts';
import { sourceQuestions } from './source-questions.ts';
import { unreadableSettingsSchema } from './unreadable-settings.ts';
import { wallChoiceSchema, wallStateSchema } from './wall.ts';

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
  /** Settings that could not be read at the start; `null` where they could, or once somebody answered that. */
  unreadableSettings: unreadableSettingsSchema.nullable(),
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
export const consoleQuestions = {
  ...alertQuestions,
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
  ...sourceQuestions,
  ...proxyQuestions,
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
      refusedSchema,
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
      refusedSchema,
    ]),
  },
  /** Puts right what was logged of an open case; what its clock rested on before stays known. */
  'cases:correct': { argument: correctionSchema, answer: outcomeSchema },
  ...fileQuestions,
  ...backupQuestions,
  /** Goes on without what had been stored and is gone. */
  'store:go-on': { argument: z.undefined(), answer: outcomeSchema },
  /** Goes on without the settings that cannot be read: what is in force is written, and their file kept beside it. */
  'settings:go-on': { argument: z.undefined(), answer: outcomeSchema },
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
  ...rulesQuestions,
} as const;
export type ConsoleChannel = keyof typeof consoleQuestions;
export type ConsoleArgument<C extends ConsoleChannel> = z.infer<(typeof consoleQuestions)[C]['argument']>;
export type ConsoleAnswer<C extends ConsoleChannel> = z.infer<(typeof consoleQuestions)[C]['answer']>;

/** What main tells console pages. */
export interface ConsoleEvents extends AlertEvents {
  'program:changed': ProgramState;
  /** A notification was clicked, or a link: show this case. */
  'case:show': { readonly caseId: string };
  /** The board is arranged otherwise: for the windows of cases, whose neighbours go by it. */
  'views:changed': BoardViews;
  /** Somebody followed a `caseclock:` link that leads to no case. */
  'link:unreadable': { readonly link: string };
}
export type ConsoleEvent = keyof ConsoleEvents;
export type ConsoleEventValue<E extends ConsoleEvent> = ConsoleEvents[E];

/** The one channel of Electron's by which pages ask: with a `ConsoleChannel` and its argument. */
export type AskChannel = 'ask';
