import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredCase } from '../../../../src/domain/cases/case.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { type AlertDesk, createAlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import { openLedger } from '../../../../src/main/alerts/ledger.ts';
import { type Notice, wordsIn } from '../../../../src/main/alerts/notice.ts';
import { createTexts } from '../../../../src/main/i18n/texts.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../support/manual-clock.ts';

const OPENED = beijing('2026-11-23 10:00');

let vault: InProcessVault;
let clock: ManualClock;
let shown: Notice[];
let desks: AlertDesk[];

function startDesk(cases: readonly StoredCase[]): AlertDesk {
  const desk = createAlertDesk({
    clock,
    bookOf: () => publishedPolicies,
    ledger: openLedger(vault),
    show: async (notice) => {
      shown.push(notice);
      return 'shown';
    },
    words: wordsIn(() => createTexts('en')),
    log: (message) => {
      throw new Error(message);
    },
  });
  desks.push(desk);
  desk.update(cases);
  return desk;
}

const titles = () => shown.map(({ title }) => title);
const rows = async () => (await vault.db.ledger.toArray()).length;

/** Moves the time and waits until every desk has told what is due by then. */
async function goTo(at: number): Promise<void> {
  clock.moveTo(at);
  await Promise.all(desks.map((desk) => desk.recheck()));
}

beforeEach(async () => {
  vault = await openInProcessVault();
  clock = manualClock(OPENED);
  shown = [];
  desks = [];
});

describe('a case on its way to its deadline', () => {
  // Severity B, platform: 4 h from 10:00 are used up at 14:00.
  const subject = stored(caseOpened(OPENED));

  it('is told at 30 and at 10 working minutes and when the deadline has passed, once each', async () => {
    startDesk([subject]);
    for (const minute of [0, 209, 210, 211, 229, 230, 239, 240, 241, 300]) {
      await goTo(OPENED + minute * MINUTE + 1);
    }
    expect(titles()).toEqual([
      'RT-1: 30 working minutes left',
      'RT-1: 10 working minutes left',
      'RT-1: deadline passed',
    ]);
  });

  it('is not told again by a second program on the same ledger', async () => {
    startDesk([subject]);
    await goTo(OPENED + 211 * MINUTE);
    startDesk([subject]);
    await goTo(OPENED + 212 * MINUTE);
    expect(titles()).toEqual(['RT-1: 30 working minutes left']);
  });

  it('is told once, by its last step, when several came due unheard', async () => {
    startDesk([subject]);
    await goTo(OPENED + 5 * HOUR);
    expect(titles()).toEqual(['RT-1: deadline passed']);
    expect(await rows()).toBe(3);
  });

  it('is not told when it was past before this console first knew it', async () => {
    startDesk([stored(caseOpened(OPENED - 22 * HOUR), OPENED)]);
    await goTo(OPENED + MINUTE);
    expect(titles()).toEqual([]);
    expect(await rows()).toBe(3);
  });

  it('is told anew when its deadline moves', async () => {
    const desk = startDesk([subject]);
    await goTo(OPENED + 211 * MINUTE);
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
    startDesk([answered, paused, closed].map((one) => stored(one)));
    await goTo(OPENED + 6 * HOUR);
    expect(titles()).toEqual([]);
  });

  it('comes with three others as one notification', async () => {
    startDesk([1, 2, 3, 4].map((n) => stored(caseOpened(OPENED, {}, { id: `desk/${n}`, key: `RT-${n}` }))));
    await goTo(OPENED + 231 * MINUTE);
    expect(titles()).toEqual(['4 deadlines near']);
    expect(shown[0]?.caseId).toBeNull();
    expect(shown[0]?.body).toContain('and 1 more');
  });
});

describe('a working window that opens', () => {
  const night = beijing('2026-11-23 03:00');
  const opening = beijing('2026-11-23 09:00');

  it('is told once for all clocks that start to tick, whatever their hours', async () => {
    clock = manualClock(night);
    startDesk([
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

  it('is no news half an hour later', async () => {
    clock = manualClock(night);
    startDesk([stored(caseOpened(night))]);
    await goTo(night);
    await goTo(opening + 30 * MINUTE);
    expect(titles()).toEqual([]);
  });
});
