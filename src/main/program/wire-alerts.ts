import { languageOfTag } from '../../contract/language.ts';
import { agentOf } from '../../contract/preferences.ts';
import { type AlertServiceWorld, createAlertService } from '../alerts/alert-service.ts';
import { createNotifier } from '../alerts/notifier.ts';
import { systemReach } from '../alerts/reach/probe.ts';
import { wordsIn } from '../alerts/words/words-in.ts';
import type { ShiftableClock } from '../clock.ts';
import type { CommandDesk } from '../commands/command-desk.ts';
import type { TextsKeeper } from '../i18n/keep-texts.ts';
import { tellConsole } from '../ipc/tell-console.ts';
import type { Log } from '../log.ts';
import type { RulesKeeper } from '../rules/rules-keeper.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { Vault } from '../vault/vault.ts';
import type { ProgramStateKeeper } from './program-state.ts';
import type { ProgramWindows } from './program-windows.ts';

/** Wires what tells of deadlines and windows: on the desktop, and in the pages. */
export function wireAlerts(world: {
  readonly clock: ShiftableClock;
  readonly time: AlertServiceWorld['time'];
  readonly vault: Vault;
  readonly settings: SettingsFile;
  readonly rules: RulesKeeper;
  readonly texts: TextsKeeper;
  readonly windows: ProgramWindows;
  readonly state: ProgramStateKeeper;
  /** Gives a command in the agent's name. */
  readonly give: CommandDesk['give'];
  readonly log: Log;
}) {
  const { clock, time, vault, settings, rules, texts, windows, state, log } = world;
  // Of a service that did not run yet when it was asked: nearly all of Linux's do.
  let readsMarkup = process.platform === 'linux';
  const alerts = createAlertService({
    clock,
    time,
    vault,
    settings,
    bookOf: (caseId) => rules.books().of(caseId),
    calendar() {
      const { current } = rules.books();
      return current.calendarOf(current.inForce(clock.now()));
    },
    words: wordsIn(() => languageOfTag(texts.current().language)),
    testWords: () => ({ title: texts.current().t('testTitle'), body: texts.current().t('testBody') }),
    createNotifier: (onAct, onLate, whenFree) =>
      createNotifier(
        onAct,
        onLate,
        (act) => texts.current().t(act),
        () => readsMarkup,
        whenFree,
      ),
    system: (onChange) =>
      systemReach(onChange, (isRead) => {
        readsMarkup = isRead;
      }),
    window: windows.board,
    async take(caseId) {
      const { case: subject } = await vault.request({ op: 'read-case', caseId });
      const owner = agentOf(settings.current().preferences);
      // Given to nobody would be something else.
      if (subject === null || owner === null) return false;
      const { revision: basedOn } = subject;
      return (await world.give({ caseId, basedOn, action: { kind: 'assign', owner } })).ok;
    },
    tellChanged(changed) {
      const { canArrive, isFocusMode } = changed.reach;
      const ifFree = isFocusMode ? 'held' : 'shown';
      state.change({ notifications: canArrive ? ifFree : 'blocked' });
      tellConsole('alerts:changed', changed);
    },
    tellTakenBack: (id) => tellConsole('alerts:taken-back', { id }),
    tellTold: (told) => tellConsole('alerts:told', told),
    heardBy() {
      if (windows.board.isOpen()) return 'console';
      return windows.wall.state().isOpen ? 'wall' : null;
    },
    tellHeard: (heard) => tellConsole('alerts:heard', heard),
    log: log.warn,
  });
  rules.onChanged(alerts.desk.reread);
  return alerts;
}
