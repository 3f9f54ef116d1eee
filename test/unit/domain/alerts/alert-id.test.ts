import { expect, test } from 'vitest';
import {
  caseAlertId,
  idsOfCase,
  lastPartOf,
  sourceOf,
  staleAlertId,
  watchedId,
  windowAlertId,
} from '../../../../src/domain/alerts/alert-id.ts';

test('the ids that released versions stored are put together as they were: another id is another alert', () => {
  expect(caseAlertId('rt/7', 'deadline-near', '25%', 1_700_000_000_000)).toBe(
    'rt/7|deadline-near|25%|1700000000000',
  );
  expect(caseAlertId('rt/7', 'deadline-moved', 5, null)).toBe('rt/7|deadline-moved|5|null');
  expect(caseAlertId('rt/7', 'case-assigned', 'li wei')).toBe('rt/7|case-assigned|li wei');
  expect(windowAlertId('window-closing', 5)).toBe('window-closing|5');
  expect(staleAlertId('rt', 5)).toBe('sync-stale|rt|5');
  expect(watchedId('rt')).toBe('watched|rt');
});

test('an id ends with what the alert was computed for', () => {
  expect(lastPartOf(caseAlertId('rt/7', 'deadline-near', '25%', 5))).toBe('5');
});

test('a row that is about a source names it, and no other row does', () => {
  expect(sourceOf({ id: staleAlertId('rt', 5), caseId: null })).toBe('rt');
  expect(sourceOf({ id: watchedId('rt'), caseId: null })).toBe('rt');
  expect(sourceOf({ id: windowAlertId('window-closing', 5), caseId: null })).toBeNull();
  expect(sourceOf({ id: 'agent', caseId: null })).toBeNull();
  expect(sourceOf({ id: caseAlertId('rt/7', 'severe-new', 5), caseId: 'rt/7' })).toBeNull();
});

test("a case's ids lie between two, and those of a case whose key begins alike do not", () => {
  const [from, to] = idsOfCase('rt/7');
  const liesBetween = (id: string) => from <= id && id <= to;
  expect(liesBetween(caseAlertId('rt/7', 'case-assigned', '李伟'))).toBe(true);
  expect(liesBetween(caseAlertId('rt/70', 'severe-new', 5))).toBe(false);
});
