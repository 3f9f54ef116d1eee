import { expect, test, vi } from 'vitest';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import { whoseFor } from '../../../../../src/domain/cases/whose.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { groupEntries } from '../../../../../src/renderer/console/board/arrange/group-entries.ts';
import { type BoardModel, createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import { beijing, NOON, STRANGER, storedCase } from '../sample-cases.ts';

function keysOf(model: BoardModel): readonly string[] {
  return groupEntries(model.view().entries, 'section', {
    whose: whoseFor(STRANGER),
    now: NOON,
    nearMs: 0,
  }).flatMap(({ id, entries }) => [id, ...entries.map(({ subject }) => subject.key)]);
}

function entryAt(model: BoardModel, key: string) {
  return model.view().entries.find(({ subject }) => subject.key === key);
}

test('cases stand under their headings, and are counted', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take(
    [
      storedCase({ key: 'RT-1', openedAt: NOON - HOUR }),
      storedCase({ key: 'RT-2', openedAt: NOON - 5 * HOUR }),
      storedCase({ key: 'RT-3', openedAt: NOON - 2 * HOUR }),
    ],
    NOON,
  );
  expect(keysOf(model)).toEqual(['breached', 'RT-2', 'due', 'RT-3', 'RT-1']);
  expect(model.view()).toMatchObject({ total: 3 });
  expect(model.view().load.get('azure-china every-day-9-24')).toEqual({ ticking: 3, waiting: 0 });
});

test('a second that ends no reading changes nothing and tells nobody', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take([storedCase()], NOON);
  const listener = vi.fn();
  model.subscribe(listener);
  const before = model.view();
  model.tick(NOON + 1000);
  expect(model.view()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});

test('the first millisecond past a deadline moves the case, and only that one is read again', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take(
    [
      storedCase({ key: 'RT-1', openedAt: NOON - 4 * HOUR + MINUTE }),
      storedCase({ key: 'RT-2', openedAt: NOON }),
    ],
    NOON,
  );
  const other = entryAt(model, 'RT-2');
  model.tick(NOON + MINUTE);
  expect(keysOf(model)).toEqual(['due', 'RT-1', 'RT-2']);
  model.tick(NOON + MINUTE + 1);
  expect(keysOf(model)).toEqual(['breached', 'RT-1', 'due', 'RT-2']);
  expect(entryAt(model, 'RT-2')).toBe(other);
});

test('a closing window turns running into waiting, and its load with it', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  const openedAt = beijing('2026-11-23T17:30:00');
  model.take([storedCase({ openedAt, serviceType: 'billing' })], openedAt);
  model.tick(beijing('2026-11-23T18:00:00'));
  expect(entryAt(model, 'RT-1')?.reading.state).toBe('waiting-to-open');
  expect(model.view().load.get('azure-china business-days-9-18')).toEqual({ ticking: 0, waiting: 1 });
});

test('what a change leaves as it was stays the same object, so that nobody shows it again', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  const [due, other] = ['RT-1', 'RT-2'].map((key) => storedCase({ key, openedAt: NOON - HOUR }));
  model.take([due, other] as StoredCase[], NOON);
  const before = model.view();
  const otherEntry = entryAt(model, 'RT-2');
  model.change([{ ...(due as StoredCase), subject: 'Renamed', revision: 2 }], [], NOON);
  expect(entryAt(model, 'RT-1')?.subject.subject).toBe('Renamed');
  expect(entryAt(model, 'RT-2')).toBe(otherEntry);
  expect(model.view().load).toBe(before.load);
  expect(model.view().standings).toBe(before.standings);
});

test('what another board has computed stays the same object, unless the case or the rules are others', () => {
  const first = createBoardModel(SHIPPED_BOOKS);
  first.take([storedCase({ key: 'RT-1' }), storedCase({ key: 'RT-2' })], NOON);
  const whole = createBoardModel(SHIPPED_BOOKS);
  whole.adopt(first.view().entries);
  expect(whole.view().entries).toEqual([]);
  whole.take(
    [
      storedCase({ key: 'RT-1' }),
      { ...storedCase({ key: 'RT-2' }), owner: 'Zhang San' },
      storedCase({ key: 'RT-3' }),
    ],
    NOON,
  );
  expect(entryAt(whole, 'RT-1')).toBe(entryAt(first, 'RT-1'));
  expect(entryAt(whole, 'RT-2')?.subject.owner).toBe('Zhang San');
  expect(whole.view().total).toBe(3);

  const other = createBoardModel(SHIPPED_BOOKS);
  other.adopt(first.view().entries);
  other.setBooks(SHIPPED_BOOKS, NOON);
  other.take([storedCase({ key: 'RT-1' })], NOON);
  expect(entryAt(other, 'RT-1')).not.toBe(entryAt(first, 'RT-1'));
});

test('time that goes backwards is read again', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take([storedCase({ openedAt: NOON - 5 * HOUR })], NOON);
  model.tick(NOON - 4 * HOUR);
  expect(keysOf(model)).toEqual(['due', 'RT-1']);
});

test('an unchanged case keeps its entry; a changed history gets another clock even at the same revision', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take([storedCase()], NOON);
  const first = entryAt(model, 'RT-1');
  model.take([structuredClone(storedCase())], NOON + 1000);
  expect(entryAt(model, 'RT-1')).toBe(first);

  model.take([storedCase({ more: { owner: 'Zhang Min', revision: 2 } })], NOON + 2000);
  const second = entryAt(model, 'RT-1');
  expect(second?.subject.owner).toBe('Zhang Min');
  expect(second?.clock).toBe(first?.clock);

  model.take([storedCase({ severity: 'C', more: { owner: 'Zhang Min', revision: 2 } })], NOON + 3000);
  expect(entryAt(model, 'RT-1')?.clock.targetMs).toBe(8 * HOUR);
});

test('a case that is no longer open leaves the board', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  model.take([storedCase()], NOON);
  model.take([], NOON + 1000);
  expect(model.view().entries).toEqual([]);
});

test('hundreds that change at once stand where they would one by one', () => {
  const cases = Array.from({ length: 400 }, (_, at) =>
    storedCase({ key: `RT-${at}`, openedAt: NOON - ((at * 7) % 400) * MINUTE }),
  );
  const changed = cases
    .slice(100, 300)
    .map((one, at) => ({ ...one, openedAt: NOON - at * MINUTE, events: [], revision: 2 }));
  const [atOnce, oneByOne] = [createBoardModel(SHIPPED_BOOKS), createBoardModel(SHIPPED_BOOKS)];
  for (const model of [atOnce, oneByOne]) model.take(cases, NOON);
  atOnce.change(changed, [], NOON);
  for (const one of changed) oneByOne.change([one], [], NOON);
  expect(keysOf(atOnce)).toEqual(keysOf(oneByOne));
  expect(atOnce.view().load).toEqual(oneByOne.view().load);
});

test('a case that changes once the clock was set back does not keep the others as they were read later', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  const [due, other] = ['RT-1', 'RT-2'].map((key) => storedCase({ key, openedAt: NOON - 4 * HOUR }));
  model.take([due, other] as StoredCase[], NOON + MINUTE);
  model.change([{ ...(other as StoredCase), subject: 'Renamed' }], [], NOON - MINUTE);
  model.tick(NOON - MINUTE + 1000);
  expect(model.view().entries.map(({ reading }) => reading.state)).toEqual(['running', 'running']);
});

test('a case that is told as it was, and a reading that would have ended of one that is gone, tell nobody', () => {
  const model = createBoardModel(SHIPPED_BOOKS);
  const [due, later] = [
    storedCase({ key: 'RT-1', openedAt: NOON - 4 * HOUR + MINUTE }),
    storedCase({ key: 'RT-2', openedAt: NOON }),
  ];
  model.take([due, later], NOON);
  model.change([], [due.id], NOON);
  const listener = vi.fn();
  model.subscribe(listener);
  model.change([{ ...later }], [], NOON);
  model.tick(NOON + MINUTE + 1);
  expect(listener).not.toHaveBeenCalled();
});
