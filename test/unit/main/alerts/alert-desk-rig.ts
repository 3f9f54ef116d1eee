import { beforeEach } from 'vitest';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { ShownCase } from '../../../../src/domain/cases/with-commands.ts';
import type { PolicyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { DAY } from '../../../../src/domain/units.ts';
import { type AlertDesk, createAlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import type { AlertWorld } from '../../../../src/main/alerts/alert-world.ts';
import { openLedger } from '../../../../src/main/alerts/ledger.ts';
import type { Notice } from '../../../../src/main/alerts/notice.ts';
import type { ReachKeeper } from '../../../../src/main/alerts/reach/reach-keeper.ts';
import { wordsIn } from '../../../../src/main/alerts/words/words-in.ts';
import { beijing } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../support/manual-clock.ts';
import { buildSourceState } from '../../renderer/vault/builders.ts';

/** A Monday: what is opened then is asked for under severity B for four hours from then on. */
export const OPENED = beijing('2026-11-23 10:00');

/** What the alert desks of a test stand in, to be changed by the test; anew for each. */
export interface AlertRig {
  vault: InProcessVault;
  clock: ManualClock;
  /** What was shown, in its order, and the ids of what was taken back. */
  shown: Notice[];
  takenBack: string[];
  isWatched: boolean;
  isTimeKnown: boolean;
  /** What a look at the workstation's clock does. */
  lookForJump: AlertWorld['lookForJump'];
  /** What comes of what is shown; `broken`: showing it fails. */
  answer: 'shown' | 'refused' | 'broken';
  settings: AlertSettings;
  agent: string | null;
  reach: ReturnType<AlertWorld['reach']>;
  /** Says whether alerts can arrive instead of `reach`, by what comes of what is shown; `null` where it is `reach`. */
  keeper: ReachKeeper | null;
  /** What cases are read under; to be followed by a `reread`. */
  book: PolicyBook;
  source: SourceState;
  /** Those that hear of the time. */
  desks: AlertDesk[];
  reviews: number;
  /** Hears what is logged; nothing may be, unless what is shown is refused. */
  log: AlertWorld['log'];
  start(cases: readonly ShownCase[]): Promise<AlertDesk>;
  /** Moves the time and waits until every desk has told what is due by then. */
  goTo(at: number): Promise<void>;
  titles(): readonly string[];
  /** How many rows of alerts there are in each state. */
  states(): Promise<Readonly<Record<string, number>>>;
}

/** Has each test of a file begin with a vault, a clock at `OPENED` and a source of its own. */
export function setUpAlertDesk(): AlertRig {
  const acts: Partial<AlertRig> = {
    start,
    goTo,
    titles: () => rig.shown.map(({ title }) => title),
    states,
  };
  const rig = acts as AlertRig;
  beforeEach(async () => {
    Object.assign(rig, {
      vault: await openInProcessVault(),
      clock: manualClock(OPENED),
      shown: [],
      takenBack: [],
      isWatched: false,
      isTimeKnown: true,
      lookForJump: () => {},
      answer: 'shown',
      settings: DEFAULT_ALERT_SETTINGS,
      agent: null,
      reach: { reachableSince: 0, isFocusMode: false },
      keeper: null,
      book: publishedPolicies,
      source: buildSourceState({ sourceId: 'desk', lastSuccessAt: OPENED - 9 * DAY, kind: 'sample' }),
      desks: [],
      reviews: 0,
      log(message) {
        if (rig.answer === 'shown') throw new Error(message);
      },
    } satisfies Partial<AlertRig>);
  });
  return rig;

  async function start(cases: readonly ShownCase[]): Promise<AlertDesk> {
    const desk = createAlertDesk({
      clock: rig.clock,
      lookForJump: () => rig.lookForJump(),
      isTimeKnown: () => rig.isTimeKnown,
      bookOf: () => rig.book,
      calendar: () => publishedPolicies.calendar,
      ledger: openLedger({ request: (request) => rig.vault.request(request) }),
      settings: () => rig.settings,
      keepQuiet(quiet) {
        rig.settings = { ...rig.settings, quiet };
      },
      agent: () => rig.agent,
      isExport: () => false,
      reach() {
        const { keeper } = rig;
        if (keeper === null) return rig.reach;
        return { reachableSince: keeper.reachableSince(), isFocusMode: keeper.read().isFocusMode };
      },
      async askAgain() {
        rig.reviews += 1;
        await rig.keeper?.askAgain();
      },
      askAgainAt: () => rig.keeper?.askAgainAt() ?? null,
      isWatched: () => rig.isWatched,
      show: async (notice) => {
        if (rig.answer === 'broken') throw new Error('the desktop is gone');
        if (notice.on === 'desktop') rig.keeper?.showed(rig.answer);
        if (rig.answer === 'shown' || notice.on === 'window') rig.shown.push(notice);
        if (notice.on === 'window') return 'shown';
        return rig.answer;
      },
      takeBack: (id) => rig.takenBack.push(id),
      onShift: () => {},
      words: wordsIn(() => 'en'),
      log: (message) => rig.log(message),
    });
    rig.desks.push(desk);
    desk.update(cases);
    await desk.begin([rig.source]);
    desk.updateSource(rig.source);
    return desk;
  }

  async function goTo(at: number): Promise<void> {
    rig.clock.moveTo(at);
    for (const desk of rig.desks) desk.updateSource({ ...rig.source, lastSuccessAt: at });
    await Promise.all(rig.desks.map((desk) => desk.recheck()));
  }

  async function states(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { state } of await rig.vault.db.ledger.toArray())
      if (state !== 'noted') counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }
}
