import { shell } from 'electron/common';
import { clipboard } from 'electron/main';
import type { alertQuestions } from '../../contract/alerts.ts';
import type { ConsoleArgument } from '../../contract/console.ts';
import { DONE, refused } from '../../contract/outcome.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { AutostartKeeper } from '../autostart/autostart.ts';
import type { BackupDesk } from '../backup/backup-desk.ts';
import type { CaseBinder } from '../commands/case-binder.ts';
import type { CommandDesk } from '../commands/command-desk.ts';
import { keptOutcome } from '../disk/kept-outcome.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import type { FirstChannel } from '../ipc/first-questions.ts';
import { rulesHandlers } from '../rules/rules-handlers.ts';
import type { RulesKeeper } from '../rules/rules-keeper.ts';
import { saveChosenFile } from '../save-chosen-file.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { ViewsFile } from '../settings/views-file.ts';
import type { ImportDesk } from '../sync/connectors/files/import-desk.ts';
import { kindOf } from '../sync/connectors/kinds.ts';
import type { LogDesk } from '../sync/connectors/logged-here/log-desk.ts';
import type { SyncEngine } from '../sync/engine.ts';
import { problemOf } from '../sync/problem-of.ts';
import type { ProxySignIns } from '../sync/proxy/proxy-sign-ins.ts';
import type { Sources } from '../sync/sources.ts';
import { chooseAuthority } from '../sync/trust/choose-authority.ts';
import type { ShowCaseWindow } from '../windows/case-windows.ts';
import type { WallWindow } from '../windows/wall-window.ts';
import { openSampleDesk } from './open-sample-desk.ts';

/** What the console may ask of main once it has its first rows, and who answers. */
export function consoleHandlers(world: {
  readonly settings: SettingsFile;
  readonly views: ViewsFile;
  readonly sources: Sources;
  readonly backups: BackupDesk;
  readonly goOnWithoutStore: () => Promise<void>;
  readonly now: () => EpochMs;
  readonly engine: SyncEngine;
  readonly proxySignIns: ProxySignIns;
  readonly showCaseWindow: ShowCaseWindow;
  readonly commands: CommandDesk;
  readonly imports: ImportDesk;
  readonly wall: WallWindow;
  readonly autostart: AutostartKeeper;
  readonly logDesk: LogDesk;
  readonly caseBinder: CaseBinder;
  readonly rules: RulesKeeper;
  readonly applyPreferences: () => void;
  readonly keepFirstRows: (kept: ConsoleArgument<'first-rows:keep'>) => Promise<unknown>;
}): Omit<ConsoleHandlers, FirstChannel | keyof typeof alertQuestions> {
  const { settings, views, sources, backups, engine, commands, wall } = world;
  return {
    async 'preferences:write'(preferences) {
      const outcome = await keptOutcome(settings.write((kept) => ({ ...kept, preferences })));
      if (outcome.ok) world.applyPreferences();
      return outcome;
    },
    'autostart:write': ({ isOn }) => world.autostart.write(isOn),
    async 'first-rows:keep'(kept) {
      await world.keepFirstRows(kept);
      return DONE;
    },
    'views:write': (next) => keptOutcome(views.write(() => next)),
    'sources:check': sources.check,
    'sources:survey': sources.survey,
    'sources:save': sources.save,
    'sources:remove': sources.remove,
    'sources:provide-secret': sources.provideSecret,
    'sources:pause': sources.pause,
    'sources:choose-authority': () => chooseAuthority(world.now()),
    'backup:list': backups.list,
    'backup:make': backups.make,
    'backup:choose': ({ name }) => backups.choose(name),
    'backup:restore': backups.restore,
    async 'backup:show-folder'() {
      return { isShown: (await shell.openPath((await backups.list()).folder)) === '' };
    },
    async 'store:go-on'() {
      await world.goOnWithoutStore();
      return DONE;
    },
    'sources:sync-now'({ sourceId }) {
      engine.syncNow(sourceId);
      return DONE;
    },
    async 'proxy:sign-in'(given) {
      await world.proxySignIns.give(given);
      engine.syncNow();
      return DONE;
    },
    async 'proxy:forget'({ proxy }) {
      await world.proxySignIns.forget(proxy);
      return DONE;
    },
    'commands:give': commands.give,
    'commands:withdraw': commands.withdraw,
    'commands:send-again': commands.sendAgain,
    'commands:confirm': commands.confirm,
    'cases:mark-duty': commands.markDuty,
    'cases:bind': world.caseBinder.bind,
    'cases:restore-bonds': world.caseBinder.restore,
    ...world.imports.handlers,
    async 'cases:log'(logged) {
      try {
        return { ok: true, caseId: await world.logDesk.log(logged) };
      } catch (error) {
        return refused('vault-unavailable', '', problemOf(error).detail);
      }
    },
    async 'cases:open-at-source'({ caseId }) {
      for (const source of sources.list()) {
        const page = kindOf(source).pageOf(source, caseId);
        if (page === null) continue;
        await shell.openExternal(page);
        return DONE;
      }
      return refused('unexpected', caseId);
    },
    'cases:open-window'({ caseId }) {
      world.showCaseWindow(caseId);
      return DONE;
    },
    async 'clipboard:write-text'({ text }) {
      await clipboard.writeText(text);
      return DONE;
    },
    'tables:save': ({ name, text }) => saveChosenFile(name, text),
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
    ...rulesHandlers(world.rules),
  };
}
