import { beforeEach, describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { type Rules, SHIPPED_RULES } from '../../../../src/domain/rules/rules.ts';
import type { ChangedRules } from '../../../../src/domain/rules/rules-change.ts';
import type { Consequences } from '../../../../src/main/rules/consequences.ts';
import { keepRules, type RulesKeeper } from '../../../../src/main/rules/rules-keeper.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../support/manual-clock.ts';

const OPENED = beijing('2026-09-17 17:00');
const NOON = beijing('2026-09-18 10:00');
const LATER = beijing('2026-09-22 09:00');
const typhoon = { kind: 'holiday', name: { en: 'Typhoon', zh: '台风' } } as const;
const SET = { kind: 'day-set', calendar: 'china', date: '2026-09-18' } as const;

let vault: InProcessVault;
let rules: RulesKeeper;
let clock: ManualClock;

const withDays = (days: Rules['layers']['china']['byHand']['days']) => (): ChangedRules => ({
  ok: true,
  rules: {
    ...SHIPPED_RULES,
    layers: { ...SHIPPED_RULES.layers, china: { imported: [], byHand: { days, announces: [] } } },
  },
  by: SET,
});
const withTyphoon = withDays({ '2026-09-18': typhoon });

async function keep(id: string, ...events: CaseEvent[]) {
  const told = caseOpened(OPENED, { serviceType: 'billing' }, { id, key: id.toUpperCase(), events });
  const request = { op: 'apply', sourceId: 'desk', cursor: null, now: OPENED } as const;
  await vault.request({ ...request, changes: [{ kind: 'told', case: told }], setAside: [] });
  return stored(told);
}
const answeredAt = (at: string): CaseEvent => ({ id: 'r', at: beijing(at), kind: 'responded', by: 'Li' });
const deadlineOf = (subject: ReturnType<typeof stored>) =>
  caseClock(subject, rules.books().of(subject.id)).deadline;

beforeEach(async () => {
  vault = await openInProcessVault();
  clock = manualClock(NOON);
  rules = keepRules({ vault, clock });
});

describe('at the start', () => {
  test('a record is written where there is none, once', async () => {
    await rules.start();
    await keepRules({ vault, clock }).start();
    expect(await vault.db.rules.toArray()).toMatchObject([{ id: 1, by: { kind: 'first-start' }, moved: [] }]);
  });

  test('a program that brings another calendar writes the next one, and says what moved', async () => {
    await rules.start();
    await keep('a');
    const [first] = await vault.db.rules.toArray();
    if (first === undefined) throw new Error('no record');
    // As an older program left it: 18 September was off by its notices.
    const [china, ...others] = first.calendars;
    if (china === undefined) throw new Error('no calendar');
    const older = { ...china, version: 'older', holidays: { ...china.holidays, '2026-09-18': typhoon.name } };
    await vault.db.rules.put({ ...first, bundled: 'older', calendars: [older, ...others] });
    await keepRules({ vault, clock }).start();
    expect(await vault.db.rules.get(2)).toMatchObject({
      by: { kind: 'new-notices' },
      bundled: chinaCalendar.version,
      moved: [{ key: 'A', from: beijing('2026-09-20 12:00'), to: beijing('2026-09-18 12:00') }],
    });
  });
});

describe('a change of the calendar', () => {
  test('lists the open deadlines that moved, and is in force', async () => {
    await rules.start();
    const subject = await keep('a');
    expect(await rules.change(withTyphoon)).toEqual({
      moved: [
        {
          caseId: 'a',
          key: 'A',
          from: beijing('2026-09-18 12:00'),
          to: beijing('2026-09-20 12:00'),
          wasProvisional: false,
          isProvisional: false,
        },
      ],
      keptIds: [],
      keptScores: 0,
      freedIds: [],
      retimed: 0,
    });
    expect(deadlineOf(subject)).toBe(beijing('2026-09-20 12:00'));
  });

  test('never scores a case anew: a breached one stays so, through restarts, until someone decides', async () => {
    await rules.start();
    clock.moveTo(LATER);
    const late = await keep('late', answeredAt('2026-09-18 14:00'));
    const met = await keep('met', answeredAt('2026-09-18 11:00'));
    const told = await rules.change(withTyphoon);
    expect(told).toEqual({ moved: [], keptIds: ['late'], keptScores: 1, freedIds: [], retimed: 1 });
    rules = keepRules({ vault, clock });
    await rules.start();
    expect(deadlineOf(late)).toBe(beijing('2026-09-18 12:00'));
    expect(deadlineOf(met)).toBe(beijing('2026-09-20 12:00'));
    await rules.change(withDays({ '2026-09-18': typhoon, '2026-09-21': typhoon }));
    expect(deadlineOf(late)).toBe(beijing('2026-09-18 12:00'));
    await rules.scoreAnew('late');
    expect(deadlineOf(late)).toBe(beijing('2026-09-20 12:00'));
    expect(await vault.db.pins.count()).toBe(0);
  });

  test('tells who listens, after it is kept', async () => {
    await rules.start();
    const seen: number[] = [];
    rules.onChanged(() => seen.push(rules.books().current.calendar.holidays.has('2026-09-18') ? 1 : 0));
    await rules.change(withTyphoon);
    expect(seen).toEqual([1]);
  });

  test('changes that come together are made one after the other', async () => {
    await rules.start();
    await Promise.all([rules.change(withTyphoon), rules.change(withDays({}))]);
    expect(await vault.db.rules.toCollection().primaryKeys()).toEqual([1, 2, 3]);
  });

  test('one that is refused changes nothing, and the next is made', async () => {
    await rules.start();
    const refusal = { ok: false, reason: 'no-such-import' } as const;
    expect(await rules.change(() => refusal)).toBe(refusal);
    await rules.change(withTyphoon);
    expect(await vault.db.rules.count()).toBe(2);
  });

  test('records that nothing needs are dropped; what a case is pinned to stays', async () => {
    await rules.start();
    clock.moveTo(LATER);
    await keep('late', answeredAt('2026-09-18 14:00'));
    const longer = withDays({ '2026-09-18': typhoon, '2026-09-21': typhoon });
    for (let at = 0; at < 22; at += 1) await rules.change(at % 2 === 0 ? withTyphoon : longer);
    const ids = await vault.db.rules.toCollection().primaryKeys();
    expect(ids).toEqual([1, ...Array.from({ length: 20 }, (_, at) => at + 4)]);
  });
});

describe('rules that are taken back', () => {
  const MONDAY = beijing('2026-09-21 09:30');
  // 18 September was a day off until somebody took that back by mistake, for a while.
  const byMistake = withDays({});

  test('leave no case breached that waits for its answer: its deadline is that of the rules in force', async () => {
    await rules.start();
    await rules.change(withTyphoon);
    clock.moveTo(beijing('2026-09-18 14:00'));
    const waits = await keep('waits');
    await rules.change(byMistake);
    expect(deadlineOf(waits)).toBe(beijing('2026-09-18 12:00'));
    const back = await rules.change(withTyphoon);
    expect(back).toMatchObject({ moved: [{ caseId: 'waits' }], keptIds: [] });
    expect(deadlineOf(waits)).toBe(beijing('2026-09-20 12:00'));
    expect(await vault.db.pins.count()).toBe(0);
  });

  test('free what kept its score under the rules that are in force again', async () => {
    await rules.start();
    await rules.change(withTyphoon);
    clock.moveTo(MONDAY);
    const met = await keep('met', answeredAt('2026-09-20 11:00'));
    expect(await rules.change(byMistake)).toMatchObject({ keptIds: ['met'], freedIds: [] });
    expect(deadlineOf(met)).toBe(beijing('2026-09-20 12:00'));
    const back = await rules.change(withTyphoon);
    expect(back).toEqual({ moved: [], keptIds: [], keptScores: 0, freedIds: ['met'], retimed: 0 });
    expect(rules.books().of('met')).toBe(rules.books().current);
  });

  test('what was answered under them keeps the score that it got', async () => {
    await rules.start();
    await rules.change(withTyphoon);
    await rules.change(byMistake);
    clock.moveTo(MONDAY);
    const late = await keep('late', answeredAt('2026-09-18 14:00'));
    expect(await rules.change(withTyphoon)).toMatchObject({ keptIds: ['late'] });
    expect(deadlineOf(late)).toBe(beijing('2026-09-18 12:00'));
  });
});

test('a case that is pinned and waits for its answer, as when it was reopened, is freed by the next change', async () => {
  await rules.start();
  clock.moveTo(LATER);
  await keep('a');
  const [record] = await vault.db.rules.toArray();
  await rules.change(withTyphoon);
  await vault.db.pins.put({ caseId: 'a', rulesId: record?.id ?? 0 });
  await rules.start();
  expect(await rules.change(withDays({ '2026-09-21': typhoon }))).toMatchObject({ freedIds: ['a'] });
  expect(await vault.db.pins.count()).toBe(0);
});

test('a case that stands behind another moves no deadline and keeps no score of its own', async () => {
  await rules.start();
  const twin = caseOpened(
    OPENED,
    { serviceType: 'billing' },
    { id: 'export/a', sourceId: 'export', key: 'A' },
  );
  await keep('a');
  await keep('late', answeredAt('2026-09-18 14:00'));
  const late = {
    ...twin,
    id: 'export/late',
    key: 'LATE',
    events: [...twin.events, answeredAt('2026-09-18 14:00')],
  };
  const changes = [twin, late].map((told) => ({ kind: 'told' as const, case: told }));
  await vault.request({ op: 'apply', sourceId: 'export', changes, setAside: [], cursor: null, now: LATER });
  const { moved } = (await rules.change(withTyphoon)) as Consequences;
  expect(moved.map(({ caseId }) => caseId)).toEqual(['a', 'late']);
  await rules.change(withDays({}));
  clock.moveTo(LATER);
  const { keptScores, keptIds } = (await rules.change(withTyphoon)) as Consequences;
  expect([keptScores, keptIds]).toEqual([1, ['export/late', 'late']]);
});

test('the cases of a removed source leave no pin behind', async () => {
  await rules.start();
  clock.moveTo(LATER);
  await keep('desk/late', answeredAt('2026-09-18 14:00'));
  await rules.change(withTyphoon);
  expect(await vault.db.pins.count()).toBe(1);
  await vault.request({ op: 'remove-source', sourceId: 'desk', withCases: true, now: 6 });
  expect(await vault.db.pins.count()).toBe(0);
});
