import type { AlertState, HeardAlert, NoticePlace, ToldAlert, ToldWords } from '../../contract/alerts.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { agentOf } from '../../contract/preferences.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import type { BusinessCalendar } from '../../domain/calendar/business-days.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { keptOutcome } from '../disk/kept-outcome.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { Vault } from '../vault/vault.ts';
import { actOnNotice } from './act-on-notice.ts';
import { type AlertDesk, createAlertDesk } from './alert-desk.ts';
import { type AlertHandlers, alertHandlers } from './alert-handlers.ts';
import type { AlertWorld } from './alert-world.ts';
import { openLedger } from './ledger.ts';
import type { Notice, NoticeWords } from './notice.ts';
import { noticeTeller } from './notice-teller.ts';
import type { NoticeAct, Notifier } from './notifier.ts';
import type { SystemReach } from './reach/probe.ts';
import { keepReach } from './reach/reach-keeper.ts';

/** What the alerts need of the program. */
export interface AlertServiceWorld {
  readonly clock: Clock;
  readonly time: Pick<AlertWorld, 'lookForJump' | 'isTimeKnown'>;
  readonly vault: Pick<Vault, 'request'>;
  readonly settings: SettingsFile;
  readonly bookOf: (caseId: string) => PolicyBook;
  readonly calendar: () => BusinessCalendar;
  readonly words: NoticeWords;
  readonly testWords: () => ToldWords;
  readonly createNotifier: (
    onAct: (notice: Notice, act: NoticeAct) => void,
    onLate: (notice: Notice) => void,
    whenFree: SystemReach['whenFree'],
  ) => Notifier;
  readonly system: (onChange: () => void) => SystemReach;
  readonly window: {
    hasFocus(): boolean;
    noteToasts(areShown: boolean): void;
    /** Draws the eye to the taskbar, where there is a window that has not the focus. */
    flash(): void;
    showCase(caseId: string): void;
    showPlace(place: NoticePlace): void;
  };
  /** Takes a case in the name of whoever sits here; answers whether that could be commanded. */
  readonly take: (caseId: string) => Promise<boolean>;
  readonly tellChanged: (state: AlertState) => void;
  readonly tellTakenBack: (noticeId: string) => void;
  readonly tellTold: (told: ToldAlert) => void;
  /** The page that alerts are heard by; `null` when none is open. */
  readonly heardBy: () => HeardAlert['by'] | null;
  readonly tellHeard: (heard: HeardAlert) => void;
  readonly log: (message: string) => void;
}

/** The alerts with all that belongs to them. */
export interface AlertService {
  readonly desk: AlertDesk;
  readonly handlers: AlertHandlers;
  readonly whenFree: SystemReach['whenFree'];
}

/** Puts the desk, the notifications, the check of what arrives and the pages' questions together. */
export function createAlertService(world: AlertServiceWorld): AlertService {
  const { clock, settings } = world;
  const state = (): AlertState => ({ settings: settings.current().alerts, reach: reach.read() });
  const take = async (caseId: string): Promise<boolean> => {
    const isTaken = await world.take(caseId);
    if (!isTaken) world.window.showCase(caseId);
    return isTaken;
  };
  const { probe, whenFree } = world.system(() => void checkAndReconsider());
  const act = (notice: Notice, done: NoticeAct) => {
    actOnNotice(notice, done, { desk, window: world.window, take }).catch((error) =>
      world.log(`what was done with a notification failed: ${error}`),
    );
  };
  const cameLate = (notice: Notice) => {
    reach.showed('shown');
    desk
      .shown(notice)
      .catch((error) => world.log(`that a notification came late could not be noted: ${error}`));
  };
  const notifier = world.createNotifier(act, cameLate, whenFree);
  const reach = keepReach({
    clock,
    probe,
    onChanged: () => world.tellChanged(state()),
  });
  const checkAndReconsider = async () => {
    const report = await reach.check();
    await desk.reconsider();
    return report;
  };

  const writeSettings = async (change: (kept: AlertSettings) => AlertSettings): Promise<Outcome> => {
    const outcome = await keptOutcome(settings.write((kept) => ({ ...kept, alerts: change(kept.alerts) })));
    if (!outcome.ok) return outcome;
    await desk.reconsider();
    world.tellChanged(state());
    return outcome;
  };

  const show = noticeTeller({
    settings: () => settings.current().alerts,
    notifier,
    onShown: reach.showed,
    flash: world.window.flash,
    tellTold: world.tellTold,
    heardBy: world.heardBy,
    tellHeard: world.tellHeard,
  });

  const desk = createAlertDesk({
    clock,
    ...world.time,
    bookOf: world.bookOf,
    calendar: world.calendar,
    ledger: openLedger(world.vault),
    settings: () => settings.current().alerts,
    keepQuiet(quiet) {
      const tell = (why: string) => world.log(`for how long it is quiet could not be kept: ${why}`);
      writeSettings((kept) => ({ ...kept, quiet })).then(
        (outcome) => outcome.ok || tell(outcome.problem.detail),
        (error) => tell(String(error)),
      );
    },
    agent: () => agentOf(settings.current().preferences),
    isExport: (sourceId) =>
      settings.current().sources.some(({ id, kind }) => id === sourceId && kind === 'files'),
    reach: () => ({ reachableSince: reach.reachableSince(), isFocusMode: reach.read().isFocusMode }),
    askAgain: reach.askAgain,
    askAgainAt: reach.askAgainAt,
    isWatched: world.window.hasFocus,
    show,
    takeBack(noticeId) {
      notifier.takeBack(noticeId);
      world.tellTakenBack(noticeId);
    },
    onShift: () => void checkAndReconsider(),
    words: world.words,
    log: world.log,
  });
  void checkAndReconsider();

  return {
    desk,
    whenFree,
    handlers: alertHandlers({
      desk,
      state,
      writeSettings,
      checkReach: checkAndReconsider,
      noteToasts: world.window.noteToasts,
      showTest: () => show(testNotice(world.testWords(), clock.now())),
      take,
    }),
  };
}

/** A notification as alerts look, that tells of none. */
function testNotice(words: ToldWords, now: EpochMs): Notice {
  return {
    id: `test|${now}`,
    on: 'desktop',
    ...words,
    // Shown at once and on the desktop alone: in one language.
    words: { en: words, 'zh-CN': words },
    caseId: null,
    canTake: false,
    place: 'alerts',
    isUrgent: false,
    staysInSight: false,
    severity: null,
    alertIds: [],
  };
}
