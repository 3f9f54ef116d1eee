import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { StoredCase } from '../../../../src/domain/cases/case.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { type AlertDesk, createAlertDesk } from '../../../../src/main/alerts/alert-desk.ts';
import { openLedger } from '../../../../src/main/alerts/ledger.ts';
import type { Notice } from '../../../../src/main/alerts/notice.ts';
import { wordsIn } from '../../../../src/main/alerts/words/words-in.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../support/manual-clock.ts';
import { buildSourceState } from '../../renderer/vault/builders.ts';

const OPENED = beijing('2026-11-23 10:00');
/** Severity B: 4 hours. */
const DEADLINE = OPENED + 4 * HOUR;
const SOURCES = ['export', 'rt'].map((sourceId) =>
  buildSourceState({ sourceId, lastSuccessAt: OPENED - HOUR }),
);

let vault: InProcessVault;
let clock: ManualClock;
let shown: Notice[];
let takenBack: string[];
let desk: AlertDesk;

/** The case as a source tells it, with its place among its twins. */
function telling(sourceId: 'export' | 'rt', place: Partial<StoredCase> = {}): StoredCase {
  const openedAt = sourceId === 'rt' ? OPENED + 20 * SECOND : OPENED;
  return { ...stored(caseOpened(openedAt, {}, { id: `${sourceId}/7`, sourceId, key: sourceId })), ...place };
}
const EXPORT_BEHIND = telling('export', { standsBehind: 'rt/7' });
const RT_STANDS = telling('rt', { standsFor: ['export/7'] });

async function goTo(at: number): Promise<void> {
  clock.moveTo(at);
  for (const state of SOURCES) desk.updateSource({ ...state, lastSuccessAt: at });
  await desk.recheck();
}
async function tell(...cases: readonly StoredCase[]): Promise<void> {
  desk.update(cases);
  await desk.recheck();
}
const titles = () => shown.map(({ title }) => title);
async function startDesk(cases: readonly StoredCase[]): Promise<void> {
  desk = createAlertDesk({
    clock,
    lookForJump: () => {},
    isTimeKnown: () => true,
    bookOf: () => publishedPolicies,
    calendar: () => publishedPolicies.calendar,
    ledger: openLedger({ request: (request) => vault.request(request) }),
    settings: () => ({
      ...DEFAULT_ALERT_SETTINGS,
      silenced: ['window-opening', 'window-opened', 'window-closing'],
    }),
    agent: () => null,
    keepQuiet: () => {},
    isExport: (sourceId) => sourceId === 'export',
    reach: () => ({ reachableSince: 0, isFocusMode: false }),
    askAgain: async () => {},
    askAgainAt: () => null,
    isWatched: () => false,
    show: async (notice) => {
      shown.push(notice);
      return 'shown';
    },
    takeBack: (id) => takenBack.push(id),
    onShift: () => {},
    words: wordsIn(() => 'en'),
    log: (message) => {
      throw new Error(message);
    },
  });
  desk.update(cases);
  await desk.begin(SOURCES);
}

beforeEach(async () => {
  vault = await openInProcessVault();
  clock = manualClock(OPENED + MINUTE);
  shown = [];
  takenBack = [];
  await startDesk([telling('export')]);
  await goTo(DEADLINE - 30 * MINUTE);
  expect(titles()).toEqual(['export: at most 30 working minutes left']);
});
afterEach(() => vault.db.close());

it('what an export’s case told is told no second time by the help desk’s that stands for it now', async () => {
  await tell(RT_STANDS, EXPORT_BEHIND);
  await goTo(DEADLINE - 30 * MINUTE + 20 * SECOND);
  expect(titles()).toHaveLength(1);
  expect((await vault.db.ledger.get(`export/7|deadline-near|30|${DEADLINE}`))?.why).toBe('same-case');
  await goTo(DEADLINE - 10 * MINUTE + 20 * SECOND);
  expect(titles()).toEqual([
    'export: at most 30 working minutes left',
    'rt: at most 10 working minutes left',
  ]);
});

it('a case behind another tells nothing more, also when only the one before it was told', async () => {
  await tell(RT_STANDS);
  await goTo(DEADLINE - 10 * MINUTE + 20 * SECOND);
  expect(titles()).toEqual([
    'export: at most 30 working minutes left',
    'rt: at most 10 working minutes left',
  ]);
});

it('nor after a restart in between', async () => {
  await startDesk([RT_STANDS]);
  await goTo(DEADLINE - 30 * MINUTE + 20 * SECOND);
  expect(titles()).toHaveLength(1);
});

it('a notification that the case which stands now would repeat is not taken back', async () => {
  clock.moveTo(DEADLINE - 30 * MINUTE + 20 * SECOND);
  await tell(RT_STANDS, EXPORT_BEHIND);
  expect([titles().length, takenBack]).toEqual([1, []]);
  await tell(telling('rt', { standsFor: ['export/7'], isOpen: false }));
  expect(takenBack).toEqual([shown[0]?.id]);
});

it('the case that comes forward repeats nothing that was told for it', async () => {
  await tell(RT_STANDS, EXPORT_BEHIND);
  await goTo(DEADLINE - 10 * MINUTE + 20 * SECOND);
  desk.forgetSource('rt');
  await tell(telling('export'));
  expect(titles()).toHaveLength(2);
  await goTo(DEADLINE + SECOND);
  expect(titles().at(-1)).toBe('export: deadline passed');
});

it('a case that an agent parts from the one that told for it is told of', async () => {
  await tell(RT_STANDS, EXPORT_BEHIND);
  await goTo(DEADLINE - 10 * MINUTE + 20 * SECOND);
  await tell(telling('export'), telling('rt'));
  expect(titles().at(-1)).toBe('export: at most 10 working minutes left');
});
