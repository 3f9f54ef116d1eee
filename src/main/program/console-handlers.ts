import { clipboard } from 'electron/main';
import type { alertQuestions } from '../../contract/alerts.ts';
import { DONE } from '../../contract/outcome.ts';
import type { AutostartKeeper } from '../autostart/autostart.ts';
import { backupHandlers } from '../backup/backup-handlers.ts';
import { createCaseBinder } from '../commands/case-binder.ts';
import { commandHandlers } from '../commands/command-handlers.ts';
import { keptOutcome } from '../disk/kept-outcome.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import type { FirstChannel } from '../ipc/first-questions.ts';
import { tellConsole } from '../ipc/tell-console.ts';
import { rulesHandlers } from '../rules/rules-handlers.ts';
import type { RulesKeeper } from '../rules/rules-keeper.ts';
import { saveChosenFile } from '../save-chosen-file.ts';
import { sourceHandlers } from '../sync/source-handlers.ts';
import type { OpenedProgram } from './first-known.ts';
import { openSampleDesk } from './open-sample-desk.ts';
import type { WiredStore } from './wire-store.ts';
import type { WiredSync } from './wire-sync.ts';

type ProgramHandlers = Omit<ConsoleHandlers, FirstChannel | keyof typeof alertQuestions>;

/** What the console may ask of main once it has its first rows, and who answers. */
export function consoleHandlers(
  opened: OpenedProgram,
  world: {
    readonly store: WiredStore;
    readonly rules: RulesKeeper;
    readonly sync: WiredSync;
    readonly autostart: AutostartKeeper;
    readonly applyPreferences: () => void;
  },
): ProgramHandlers {
  const { clock, settings, views, proxySignIns, windows, state, log } = opened;
  const { store, rules, sync, autostart } = world;
  const { vault, backups } = store;
  const { sources, engine, commands, logDesk, onStored } = sync;
  const { wall } = windows;
  const caseBinder = createCaseBinder({ vault, clock, onStored, log: log.warn });
  return {
    ...sourceHandlers({ sources, engine, proxySignIns, clock }),
    ...sync.imports.handlers,
    ...commandHandlers({ commands, caseBinder, logDesk }),
    ...rulesHandlers(rules),
    ...backupHandlers(backups),
    async 'store:go-on'() {
      await store.goOnWithoutLost();
      return DONE;
    },
    async 'settings:go-on'() {
      const outcome = await keptOutcome(settings.write((kept) => kept));
      if (outcome.ok) state.change({ unreadableSettings: null });
      return outcome;
    },
    async 'preferences:write'(preferences) {
      const outcome = await keptOutcome(settings.write((kept) => ({ ...kept, preferences })));
      if (outcome.ok) world.applyPreferences();
      return outcome;
    },
    'autostart:write': ({ isOn }) => autostart.write(isOn),
    'views:write'(next) {
      tellConsole('views:changed', next);
      return keptOutcome(views.write(() => next));
    },
    async 'first-rows:keep'(kept) {
      await vault.request({ op: 'keep-first-rows', ...kept });
      return DONE;
    },
    async 'clipboard:write-text'({ text }) {
      await clipboard.writeText(text);
      return DONE;
    },
    'tables:save': ({ name, text }) => saveChosenFile(name, text),
    'cases:open-window'({ caseId }) {
      windows.showCaseWindow(caseId);
      return DONE;
    },
    'wall:show'({ isOpen }) {
      if (isOpen) wall.open();
      else wall.close();
      return DONE;
    },
    'wall:choose'(choice) {
      wall.choose(choice);
      return DONE;
    },
    'sample:open'() {
      openSampleDesk();
      return DONE;
    },
  };
}
