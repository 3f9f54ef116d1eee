import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import type { VaultRequest } from '../../../../src/contract/vault.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { ShownCase } from '../../../../src/domain/cases/with-commands.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { type AlertDesk, createAlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import type { AlertWorld } from '../../../../src/main/alerts/alert-world.ts';
import { openLedger } from '../../../../src/main/alerts/ledger.ts';
import type { Notice } from '../../../../src/main/alerts/notice.ts';
import { wordsIn } from '../../../../src/main/alerts/words/words-in.ts';
import { createClock } from '../../../../src/main/clock.ts';
import { createTexts } from '../../../../src/main/i18n/texts.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../support/manual-clock.ts';
import { buildSourceState } from '../../renderer/vault/builders.ts';

const OPENED = beijing('2026-11-23 10:00');

let vault: InProcessVault;
let clock: ManualClock;
let shown: Notice[];
let isWatched: boolean;
let takenBack: string[];
let answer: 'shown' | 'refused';
let settings: AlertSettings;
let agent: string | null;
let reach: ReturnType<AlertWorld['reach']>;
let source: SourceState;
let desks: AlertDesk[];
let reviews: number;

async function startDesk(cases: readonly ShownCase[]): Promise<AlertDesk> {
  const desk = createAlertDesk({
    clock,
    bookOf: () => publishedPolicies,
    ledger: openLedger({ request: (request) => vault.request(request) }),
    settings: () => settings,
    agent: () => agent,
    isExport: () => false,
    reach: () => reach,
    whileQuiet: async () => {
      reviews += 1;
    },
    isWatched: () => isWatched,
    show: async (notice) => {
      if (answer === 'shown') shown.push(notice);
      return answer;
    },
    takeBack: (id) => takenBack.push(id),
    onShift: () => {},
    words: wordsIn(() => createTexts('en')),
    log: (message) => {
      if (answer === 'shown') throw new Error(message);
    },
  });
  desks.push(desk);
  desk.update(cases);
  await desk.begin([source]);
  desk.updateSource(source);
  return desk;
}

const titles = () => shown.map(({ title }) => title);
/** How many rows of alerts there are in each state. */
const states = async () => {
  const counts: Record<string, number> = {};
  for (const { state } of await vault.db.ledger.toArray())
    if (state !== 'noted') counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

/** Moves the time and waits until every desk has told what is due by then. */
async function goTo(at: number): Promise<void> {
  clock.moveTo(at);
  for (const desk of desks) desk.updateSource({ ...source, lastSuccessAt: at });
  await Promise.all(desks.map((desk) => desk.recheck()));
}

beforeEach(async () => {
  vault = await openInProcessVault();
  clock = manualClock(OPENED);
  shown = [];
  takenBack = [];
  isWatched = false;
  answer = 'shown';
  settings = DEFAULT_ALERT_SETTINGS;
  agent = null;
  reach = { reachableSince: 0, isFocusMode: false };
  source = buildSourceState({ sourceId: 'desk', lastSuccessAt: OPENED - 9 * DAY, kind: 'sample' });
  desks = [];
  reviews = 0;
});
afterEach(() => vi.useRealTimers());

describe('a case on its way to its deadline', () => {
  // Severity B, platform: 4 h from 10:00 are used up at 14:00.
  const subject = stored(caseOpened(OPENED));

  it('is told at 30 and at 10 working minutes and when the deadline has passed, once each', async () => {
    await startDesk([subject]);
    for (const minute of [0, 209, 210, 211, 229, 230, 239, 240, 241, 300]) {
      await goTo(OPENED + minute * MINUTE + 1);
    }
    expect(titles()).toEqual([
      'RT-1: 30 working minutes left',
      'RT-1: 10 working minutes left',
      'RT-1: deadline passed',
    ]);
  });

  it('has the notification of a step taken back when a later one is told, and the ledger keeps both', async () => {
    await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    expect(takenBack).toEqual([]);
    await goTo(OPENED + 230 * MINUTE);
    expect(takenBack).toEqual([shown[0]?.id]);
    expect(await states()).toEqual({ fired: 2 });
  });

  it('is not told again by a second program on the same ledger', async () => {
    await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    await startDesk([subject]);
    await goTo(OPENED + 212 * MINUTE);
    expect(titles()).toEqual(['RT-1: 30 working minutes left']);
  });

  it('is told once, by its last step, when several came due unheard', async () => {
    await startDesk([subject]);
    await goTo(OPENED + 5 * HOUR);
    expect(titles()).toEqual(['While you were away: 1 deadline passed']);
    expect(shown[0]?.body).toBe('Mon 14:00 RT-1: deadline passed');
    expect(await states()).toEqual({ superseded: 2, fired: 1 });
  });

  it('is told after an absence as soon as the help desks are read: what is logged here is no news of theirs', async () => {
    const desk = await startDesk([subject]);
    const logged = { ...source, sourceId: 'logged-here', kind: 'logged-here' } as const;
    desk.updateSource(logged);
    await goTo(OPENED + 5 * HOUR);
    expect(titles()).toEqual(['While you were away: 1 deadline passed']);
  });

  it('is not told an earlier step after a later one, though the earlier waits for news of the help desk', async () => {
    const desk = await startDesk([subject]);
    clock.moveTo(OPENED + 241 * MINUTE);
    await desk.recheck();
    expect(titles()).toEqual(['RT-1: deadline passed']);
    desk.updateSource(source);
    await desk.recheck();
    expect(titles()).toEqual(['RT-1: deadline passed']);
    expect(await states()).toEqual({ superseded: 2, fired: 1 });
  });

  it('is not told when it was past before this console first knew it', async () => {
    source = { ...source, lastSuccessAt: OPENED };
    await startDesk([stored(caseOpened(OPENED - 22 * HOUR), OPENED)]);
    await goTo(OPENED + MINUTE);
    expect(titles()).toEqual([]);
    expect(await states()).toEqual({ past: 3 });
  });

  it('is no news at the very first start, however little is left: nobody was away from it', async () => {
    source = { ...source, lastSuccessAt: null, activity: 'syncing' };
    clock = manualClock(OPENED + 215 * MINUTE);
    const desk = await startDesk([]);
    desk.update([stored(subject, OPENED + 215 * MINUTE)]);
    await desk.recheck();
    await goTo(OPENED + 216 * MINUTE);
    expect(titles()).toEqual([]);
    expect(await states()).toEqual({ past: 1 });
    await goTo(OPENED + 230 * MINUTE);
    expect(titles()).toEqual(['RT-1: 10 working minutes left']);
  });

  it('is no news either when its source was removed and comes back', async () => {
    const desk = await startDesk([subject]);
    await goTo(OPENED + 100 * MINUTE);
    desk.forgetSource('desk');
    const note = () => vault.db.ledger.get('watched|desk');
    await vi.waitFor(async () => expect((await note())?.state).toBe('withdrawn'));
    desks = [];
    clock.moveTo(OPENED + 215 * MINUTE);
    desk.updateSource({ ...source, lastSuccessAt: null, activity: 'syncing' });
    desk.update([stored(subject, OPENED + 215 * MINUTE)]);
    desks = [desk];
    await goTo(OPENED + 216 * MINUTE);
    expect(titles()).toEqual([]);
    await goTo(OPENED + 230 * MINUTE);
    expect(titles()).toEqual(['RT-1: 10 working minutes left']);
  });

  it('is told anew when its deadline moves', async () => {
    const desk = await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    const raised = stored({
      ...subject,
      revision: 2,
      events: [
        ...subject.events,
        { id: 'up', at: OPENED + 212 * MINUTE, kind: 'severity-changed', severity: 'C' },
      ],
    });
    desk.update([raised]);
    await goTo(OPENED + (480 - 30) * MINUTE + 1);
    expect(titles()).toEqual(['RT-1: 30 working minutes left', 'RT-1: 30 working minutes left']);
    expect(takenBack).toEqual([shown[0]?.id]);
    expect(await states()).toEqual({ withdrawn: 1, fired: 1 });
  });

  it('is taken back by a later review, if the vault failed while its end was to be written', async () => {
    const desk = await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    const settle = vault.request;
    vault.request = ((request: VaultRequest) =>
      request.op === 'write-ledger'
        ? Promise.reject(new Error('the vault is gone'))
        : settle(request)) as typeof vault.request;
    answer = 'refused';
    const reply = { id: 'r', at: OPENED + 210 * MINUTE, kind: 'responded', by: 'Lin' } as const;
    desk.update([{ ...subject, revision: 2, events: [...subject.events, reply] }]);
    await goTo(OPENED + 211 * MINUTE);
    expect(takenBack).toEqual([]);
    vault.request = settle;
    answer = 'shown';
    await goTo(OPENED + 212 * MINUTE);
    expect(takenBack).toEqual([shown[0]?.id]);
    expect(await states()).toEqual({ answered: 1 });
  });

  it('is told in a digest that says so when the program was cut off while telling it', async () => {
    const held: (() => void)[] = [];
    await startDesk([subject]);
    const settle = vault.request;
    vault.request = ((request: VaultRequest) =>
      request.op === 'write-ledger' && request.writes.some(({ row }) => row.state === 'fired')
        ? new Promise<void>((resolve) => held.push(resolve))
        : settle(request)) as typeof vault.request;
    clock.moveTo(OPENED + 210 * MINUTE);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    desks = [];
    vault.request = settle;
    await startDesk([subject]);
    await goTo(OPENED + 211 * MINUTE);
    expect(titles()).toEqual(['RT-1: 30 working minutes left', 'Cut off earlier: 1 deadline near']);
    expect(shown[1]?.body).toContain('you may have seen it');
    expect(await states()).toEqual({ fired: 1 });
  });

  it('is told as soon as notifications can arrive again, if the system did not take it', async () => {
    answer = 'refused';
    const desk = await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    expect(await states()).toEqual({ refused: 1 });
    answer = 'shown';
    await goTo(OPENED + 215 * MINUTE);
    expect(titles()).toEqual([]);
    reach = { ...reach, reachableSince: OPENED + 216 * MINUTE };
    clock.moveTo(OPENED + 216 * MINUTE);
    await desk.reconsider();
    expect(titles()).toEqual(['Could not be shown before: 1 deadline near']);
  });

  it('is told what the system did not take, also after a restart at which a later step is never to be told', async () => {
    settings = { ...DEFAULT_ALERT_SETTINGS, silenced: ['deadline-passed'] };
    reach = { reachableSince: null, isFocusMode: false };
    await startDesk([subject]);
    await goTo(OPENED + 230 * MINUTE);
    await goTo(OPENED + 240 * MINUTE + SECOND);
    settings = DEFAULT_ALERT_SETTINGS;
    reach = { reachableSince: clock.now(), isFocusMode: false };
    await startDesk([subject]);
    expect(titles()).toEqual(['Could not be shown before: 1 deadline near']);
    expect(await states()).toEqual({ superseded: 1, fired: 1, silenced: 1 });
  });

  it('is put off, but never past its next step', async () => {
    const desk = await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 220 * MINUTE);
    await goTo(OPENED + 219 * MINUTE);
    await goTo(OPENED + 220 * MINUTE);
    expect(titles()).toEqual(['RT-1: 30 working minutes left', 'RT-1: 20 working minutes left']);
    expect(await desk.snooze('desk/1', 'window-opens')).toBeNull();
    await goTo(OPENED + 225 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 230 * MINUTE);
    await goTo(OPENED + 230 * MINUTE);
    expect(titles().slice(2)).toEqual(['RT-1: 10 working minutes left']);
    expect(await states()).toEqual({ superseded: 1, fired: 1 });
  });

  it('is told again when it is put off a while after it was seen', async () => {
    const desk = await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    await desk.seen(shown[0]?.alertIds ?? []);
    for (const minute of [211, 212]) await goTo(OPENED + minute * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 222 * MINUTE);
    await goTo(OPENED + 222 * MINUTE);
    expect(titles()).toEqual(['RT-1: 30 working minutes left', 'RT-1: 18 working minutes left']);
  });

  it('is held in quiet hours, told in one summary after, and not at all if answered meanwhile', async () => {
    const shifts = [{ weekday: 1, fromMinute: 16 * 60, toMinute: 18 * 60 }];
    settings = { ...settings, quiet: { ...settings.quiet, shifts } };
    const severe = { id: 'desk/2', key: 'RT-2', owner: 'Lin' };
    const second = stored(caseOpened(OPENED, {}, { id: 'desk/3', key: 'RT-3' }));
    const desk = await startDesk([subject, stored(caseOpened(OPENED, { severity: 'A' }, severe)), second]);
    for (const minute of [0, 90, 110, 121, 210, 230, 241]) await goTo(OPENED + minute * MINUTE);
    expect(titles().every((title) => title.includes('RT-2'))).toBe(true);
    const reply = { id: 'r', at: OPENED + 5 * HOUR, kind: 'responded', by: 'Lin' } as const;
    desk.update([{ ...second, revision: 2, events: [...second.events, reply] }]);
    await goTo(OPENED + 6 * HOUR);
    expect(titles().at(-1)).toBe('In quiet hours: 1 deadline passed');
    expect(shown.at(-1)?.body).toBe('Mon 14:00 RT-1: deadline passed');
  });

  it('is told in the window instead of on the desktop while somebody looks at it', async () => {
    isWatched = true;
    await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    isWatched = false;
    await goTo(OPENED + 230 * MINUTE);
    expect(shown.map(({ on }) => on)).toEqual(['window', 'desktop']);
  });

  it('waits while the desktop may not disturb, but not in the window that somebody works in', async () => {
    await startDesk([subject]);
    reach = { reachableSince: 0, isFocusMode: true };
    await goTo(OPENED + 210 * MINUTE);
    expect(await states()).toEqual({ held: 1 });
    isWatched = true;
    await goTo(OPENED + 211 * MINUTE);
    await goTo(OPENED + 230 * MINUTE);
    expect(shown.map(({ on, title }) => [on, title])).toEqual([
      ['window', 'While you wanted no disturbance: 1 deadline near'],
      ['window', 'RT-1: 10 working minutes left'],
    ]);
  });

  it('is silent once answered, paused or closed', async () => {
    const later = OPENED + HOUR;
    const answered = caseOpened(
      OPENED,
      {},
      { id: 'a', events: [{ id: 'r', at: later, kind: 'responded', by: 'x' }] },
    );
    const paused = caseOpened(
      OPENED,
      {},
      { id: 'p', events: [{ id: 'p', at: later, kind: 'paused', reason: 'on-hold' }] },
    );
    const closed = caseOpened(OPENED, {}, { id: 'c', isOpen: false });
    await startDesk([answered, paused, closed].map((one) => stored(one)));
    await goTo(OPENED + 6 * HOUR);
    expect(titles()).toEqual([]);
  });

  it('comes with three others as one notification', async () => {
    await startDesk(
      [1, 2, 3, 4].map((n) => stored(caseOpened(OPENED, {}, { id: `desk/${n}`, key: `RT-${n}` }))),
    );
    await goTo(OPENED + 231 * MINUTE);
    expect(titles()).toEqual(['4 deadlines near']);
    expect(shown[0]?.caseId).toBeNull();
    expect(shown[0]?.body).toContain('and 1 more');
  });

  it('comes in a storm with hundreds of others in a handful of notifications', async () => {
    const storm = Array.from({ length: 500 }, (_, n) =>
      stored(caseOpened(OPENED + n * 120, {}, { id: `desk/${n}`, key: `RT-${n}` })),
    );
    await startDesk(storm);
    for (let ms = 0; ms <= 100_000; ms += 1000) await goTo(OPENED + 210 * MINUTE + ms);
    expect(shown.length).toBeLessThan(10);
    expect(new Set(shown.flatMap(({ alertIds }) => alertIds)).size).toBe(500);
    expect(shown.flatMap(({ alertIds }) => alertIds)).toHaveLength(500);
  });
});

describe('a step that is newly set', () => {
  const inMinutes = (...values: number[]) => values.map((value) => ({ unit: 'minutes' as const, value }));
  const set = async (desk: AlertDesk, ...usual: number[]) => {
    settings = { ...settings, steps: { usual: inMinutes(...usual), bySeverity: {} } };
    await desk.reconsider();
  };
  const all = [0, 1, 2, 3, 90].map((minute) =>
    stored(caseOpened(OPENED + minute * MINUTE, {}, { id: `desk/${minute}`, key: `RT-${minute}` })),
  );

  it('is told of no case that it had passed for: the ledger says so, and later cases are told', async () => {
    const desk = await startDesk(all);
    await goTo(OPENED + 200 * MINUTE);
    await set(desk, 60, 30, 10);
    expect(titles()).toEqual([]);
    const passed = (await vault.db.ledger.toArray()).filter(({ state }) => state === 'past');
    expect(passed.map(({ step, why }) => [step, why])).toEqual(
      Array.from({ length: 4 }, () => ['60', 'step-set-later']),
    );
    await goTo(OPENED + 210 * MINUTE);
    expect(titles()).toEqual(['RT-0: 30 working minutes left']);
    await goTo(OPENED + 270 * MINUTE);
    expect(titles().at(-1)).toBe('RT-90: 60 working minutes left');
  });

  it('nor after a restart, or when it was set while the program did not run', async () => {
    await startDesk(all);
    await goTo(OPENED + 200 * MINUTE);
    desks = [];
    settings = { ...settings, steps: { usual: inMinutes(60, 30, 10), bySeverity: {} } };
    await startDesk(all);
    await goTo(OPENED + 201 * MINUTE);
    expect(titles()).toEqual([]);
  });

  it('leaves alone what was due by the steps before, and not told yet', async () => {
    isWatched = false;
    answer = 'refused';
    const desk = await startDesk(all.slice(0, 1));
    await goTo(OPENED + 211 * MINUTE);
    await set(desk, 60, 30, 10);
    answer = 'shown';
    reach = { ...reach, reachableSince: OPENED + 212 * MINUTE };
    await goTo(OPENED + 212 * MINUTE);
    expect(titles()).toEqual(['Could not be shown before: 1 deadline near']);
  });

  it('is not told when it was taken out and set again after it had passed', async () => {
    const desk = await startDesk(all.slice(0, 1));
    await set(desk, 10);
    await goTo(OPENED + 215 * MINUTE);
    await set(desk, 30, 10);
    await goTo(OPENED + 216 * MINUTE);
    expect(titles()).toEqual([]);
  });
});

describe('what was told is seen', () => {
  const subject = stored(caseOpened(OPENED));
  const other = stored(caseOpened(OPENED, {}, { id: 'desk/2', key: 'RT-2' }));

  it('once somebody opens the case, and its notification goes; what is told later has to be seen for itself', async () => {
    const desk = await startDesk([subject, other]);
    await goTo(OPENED + 210 * MINUTE);
    await desk.caseSeen('desk/1');
    expect(await states()).toEqual({ seen: 1, fired: 1 });
    expect(takenBack).toEqual([shown.find(({ caseId }) => caseId === 'desk/1')?.id]);
    await goTo(OPENED + 230 * MINUTE);
    expect(await states()).toEqual({ seen: 1, fired: 3 });
  });

  it('of one notification of many, which stays until each is seen', async () => {
    const many = [1, 2, 3, 4].map((n) => stored(caseOpened(OPENED, {}, { id: `desk/${n}`, key: `RT-${n}` })));
    const desk = await startDesk(many);
    await goTo(OPENED + 210 * MINUTE);
    for (const id of ['desk/1', 'desk/2', 'desk/3']) await desk.caseSeen(id);
    expect(takenBack).toEqual([]);
    await desk.seen(shown.flatMap(({ alertIds }) => alertIds));
    expect(takenBack).toEqual([shown[0]?.id]);
    expect(await states()).toEqual({ seen: 4 });
  });

  it('also when the desktop did not take it, which then need not be told again', async () => {
    answer = 'refused';
    const desk = await startDesk([subject]);
    await goTo(OPENED + 210 * MINUTE);
    await desk.caseSeen('desk/1');
    answer = 'shown';
    reach = { ...reach, reachableSince: OPENED + 211 * MINUTE };
    await goTo(OPENED + 211 * MINUTE);
    expect(titles()).toEqual([]);
    expect(await states()).toEqual({ seen: 1 });
  });

  it('and can still be put off, also after a restart, and put off once more', async () => {
    await (await startDesk([subject])).recheck();
    await goTo(OPENED + 210 * MINUTE);
    await desks[0]?.caseSeen('desk/1');
    desks = [];
    const desk = await startDesk([subject]);
    await goTo(OPENED + 212 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 222 * MINUTE);
    await goTo(OPENED + 214 * MINUTE);
    expect(await desk.snooze('desk/1', '10-minutes')).toBe(OPENED + 224 * MINUTE);
    await goTo(OPENED + 222 * MINUTE);
    expect(titles()).toHaveLength(1);
    await goTo(OPENED + 224 * MINUTE);
    expect(titles()).toEqual(['RT-1: 30 working minutes left', 'RT-1: 16 working minutes left']);
  });

  it('that a case is yours now is told again when it was given away and comes back', async () => {
    agent = 'Li Wei';
    const mine = { ...subject, owner: 'Li Wei' };
    const desk = await startDesk([{ ...subject, owner: 'Zhou' }]);
    const give = async (minute: number, to: ShownCase) => {
      clock.moveTo(OPENED + minute * MINUTE);
      desk.update([{ ...to, updatedAt: clock.now() }]);
      await desk.recheck();
    };
    await give(1, mine);
    await desk.caseSeen('desk/1');
    await give(2, { ...subject, owner: 'Zhou' });
    await give(3, mine);
    expect(titles()).toEqual(['RT-1 is yours now', 'RT-1 is yours now']);
  });
});

describe('a case that the agent takes', () => {
  const subject = stored(caseOpened(OPENED, {}, { owner: 'Zhou' }));
  const mine = { ...subject, owner: 'Li Wei' };

  it('is not told as assigned, nor once its source shows it, also after a restart', async () => {
    agent = 'Li Wei';
    const desk = await startDesk([subject]);
    desk.update([{ ...mine, takenBy: 'Li Wei' }]);
    await goTo(OPENED + MINUTE);
    desk.update([mine]);
    await goTo(OPENED + 2 * MINUTE);
    await startDesk([mine]);
    await goTo(OPENED + 3 * MINUTE);
    expect(titles()).toEqual([]);
    expect(await states()).toEqual({ silenced: 1 });
  });

  it('is told when somebody assigns it to the agent again after it was given away', async () => {
    agent = 'Li Wei';
    const desk = await startDesk([{ ...mine, takenBy: 'Li Wei' }]);
    await goTo(OPENED + MINUTE);
    desk.update([subject]);
    await goTo(OPENED + 2 * MINUTE);
    expect(titles()).toEqual([]);
    desk.update([{ ...mine, updatedAt: OPENED + 3 * MINUTE }]);
    await goTo(OPENED + 3 * MINUTE);
    expect(titles()).toHaveLength(1);
  });
});

describe('a case that is the agent’s own', () => {
  const mine = stored(caseOpened(OPENED, {}, { owner: 'Li Wei' }));

  it('is not told when the agent says who they are, nor by another spelling or name of theirs', async () => {
    const desk = await startDesk([mine]);
    await goTo(OPENED + MINUTE);
    for (const name of ['Li Wei', 'li wei', null, 'LI WEI']) {
      agent = name;
      clock.moveTo(clock.now() + MINUTE);
      await desk.reconsider();
    }
    agent = 'Wei Li';
    desk.update([{ ...mine, owner: 'Wei Li' }]);
    await desk.reconsider();
    expect(titles()).toEqual([]);
  });

  it('is told when it became so while the program did not run', async () => {
    agent = 'Li Wei';
    await startDesk([{ ...mine, owner: 'Zhou' }]);
    await goTo(OPENED + MINUTE);
    desks = [];
    clock.moveTo(OPENED + 20 * MINUTE);
    await (await startDesk([{ ...mine, updatedAt: OPENED + 10 * MINUTE }])).recheck();
    expect(titles()).toEqual(['While you were away: RT-1: yours now']);
    expect(shown[0]?.body).toBe('Mon 10:10 RT-1: yours now');
  });
});

describe('a working window that opens', () => {
  const night = beijing('2026-11-23 03:00');
  const opening = beijing('2026-11-23 09:00');

  it('is told once for all clocks that start to tick, whatever their hours', async () => {
    clock = manualClock(night);
    await startDesk([
      stored(caseOpened(night, {}, { id: '1' })),
      stored(caseOpened(night, { serviceType: 'billing' }, { id: '2' })),
      stored(caseOpened(night, { severity: 'A' }, { id: '3' })),
    ]);
    await goTo(night);
    await goTo(opening - 1);
    expect(titles().filter((title) => title.includes('window'))).toEqual([]);
    await goTo(opening);
    await goTo(opening + MINUTE);
    expect(titles().filter((title) => title.includes('window'))).toEqual([
      'Working window opened: 2 cases are ticking again',
    ]);
  });

  it('is no news to who first read the help desk after it', async () => {
    clock = manualClock(opening + MINUTE);
    source = { ...source, lastSuccessAt: opening + MINUTE };
    await startDesk([stored(caseOpened(night), opening + MINUTE)]);
    await goTo(opening + 5 * MINUTE);
    expect(titles()).toEqual([]);
  });

  it('is no news to who first read the help desk a few minutes before it, but for the opening itself', async () => {
    settings = { ...settings, silenced: [] };
    clock = manualClock(opening - 10 * MINUTE);
    source = { ...source, lastSuccessAt: clock.now() };
    await startDesk([stored(caseOpened(night), clock.now())]);
    await goTo(opening - 9 * MINUTE);
    expect(titles()).toEqual([]);
    await goTo(opening);
    expect(titles()).toEqual(['Working window opened: 1 case is ticking again']);
  });

  it('needs nobody to be over: what was told before it goes when it has opened, and that it has, a while after', async () => {
    settings = { ...settings, silenced: [] };
    clock = manualClock(night);
    await startDesk([stored(caseOpened(night))]);
    await goTo(night);
    await goTo(opening - 15 * MINUTE);
    expect(await states()).toEqual({ fired: 1 });
    await goTo(opening);
    expect(titles().at(-1)).toBe('Working window opened: 1 case is ticking again');
    expect(takenBack).toEqual([shown[0]?.id]);
    expect(await states()).toEqual({ fired: 1, withdrawn: 1 });
    await goTo(opening + 15 * MINUTE);
    expect(takenBack).toEqual(shown.map(({ id }) => id));
    expect(await states()).toEqual({ withdrawn: 2 });
  });

  it('is no news half an hour later', async () => {
    clock = manualClock(night);
    await startDesk([stored(caseOpened(night))]);
    await goTo(night);
    await goTo(opening + 30 * MINUTE);
    expect(titles()).toEqual([]);
  });
});

describe('a help desk without news', () => {
  it('is told once, and over as soon as it has been read again, also after a restart', async () => {
    source = { ...source, lastSuccessAt: OPENED };
    const desk = await startDesk([]);
    for (let minute = 1; minute <= 20; minute += 1) {
      clock.moveTo(OPENED + minute * MINUTE);
      await desk.recheck();
    }
    expect(titles()).toEqual([`${source.name}: no news from the help desk`]);
    desks = [];
    await startDesk([]);
    expect(await states()).toEqual({ fired: 1 });
    await goTo(OPENED + 21 * MINUTE);
    expect(await states()).toEqual({ withdrawn: 1 });
    expect(takenBack).toEqual(shown.map(({ id }) => id));
  });
});

describe('a help desk that is asked', () => {
  const stale = 'Help desk: no news from the help desk';
  /** Lets the minutes go by up to one after `OPENED`, and does `each` minute what is to be done. */
  const runTo = async (desk: AlertDesk, minute: number, each: () => void = () => {}) => {
    while (clock.now() < OPENED + minute * MINUTE) {
      clock.moveTo(clock.now() + MINUTE);
      each();
      await desk.recheck();
    }
  };

  it('that is read again in time is no reason to look at every case', async () => {
    const desk = await startDesk([stored(caseOpened(OPENED))]);
    await desk.recheck();
    const before = reviews;
    for (const seconds of [5, 10, 15])
      desk.updateSource({ ...source, lastSuccessAt: OPENED + seconds * SECOND });
    expect(reviews).toBe(before);
    desk.updateSource({ ...source, sourceId: 'another' });
    expect(reviews).toBe(before + 1);
  });

  it('is silent from when it was last read on, however often that was', async () => {
    const desk = await startDesk([]);
    await runTo(desk, 6, () => desk.updateSource({ ...source, lastSuccessAt: clock.now() }));
    await runTo(desk, 15);
    expect(titles()).toEqual([]);
    await runTo(desk, 16);
    expect(titles()).toEqual([stale]);
  });

  it('that is silent is told, though it is asked so seldom that nothing else wakes the program', async () => {
    vi.useFakeTimers({ now: OPENED, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    clock = Object.assign(createClock(), { moveTo: vi.setSystemTime });
    const desk = await startDesk([]);
    await desk.recheck();
    for (const _ of [5, 10, 15]) {
      vi.advanceTimersByTime(5 * MINUTE);
      desk.updateSource(source);
      await desk.recheck();
    }
    expect(titles()).toEqual([stale]);
  });

  it('that was silent in quiet hours and is read again before they end is told of no more', async () => {
    const shifts = [{ weekday: 1, fromMinute: 16 * 60, toMinute: 18 * 60 }];
    settings = { ...settings, quiet: { ...settings.quiet, shifts } };
    const desk = await startDesk([]);
    await runTo(desk, 11);
    expect(await states()).toEqual({ held: 1 });
    desk.updateSource({ ...source, lastSuccessAt: clock.now() });
    await vi.waitFor(async () => expect(await states()).toEqual({ withdrawn: 1 }));
  });
});
