import { beforeEach, expect, test } from 'vitest';
import { windowAlerts } from '../../../../src/domain/alerts/desk-alerts.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { type WatchedCases, watchCases } from '../../../../src/main/alerts/watched-cases.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';

const TEN = beijing('2026-11-23 10:00');
const subject = stored(caseOpened(TEN));
const listener = {
  settings: DEFAULT_ALERT_SETTINGS,
  agent: null,
  agentSince: 0,
  watchedSince: 0,
  isExport: false,
};
let now = 0;

let watched: WatchedCases;
let near: Parameters<WatchedCases['endOf']>[0];

beforeEach(() => {
  now = TEN + 2 * HOUR;
  watched = watchCases(
    () => publishedPolicies,
    () => ({ ...listener, now }),
  );
  watched.update([subject]);
  const found = watched.find(subject.id);
  const first = found && watched.alertsOf(found)[0];
  if (first === undefined) throw new Error('the case raises no alert');
  near = { ...first, caseId: subject.id };
});

test('an alert that its case raises has not ended, whatever the clock says', () => {
  expect(watched.endOf(near)).toBeNull();
});

test('an alert of an answered case ended by the answer', () => {
  const answer = { id: 'r', at: TEN + HOUR, kind: 'responded', by: 'Lin' } as const;
  watched.update([{ ...subject, revision: 2, events: [...subject.events, answer] }]);
  expect(watched.endOf(near)).toBe('answered');
});

test('an answer that is dated ahead, past the deadline, ends it from then on, and the case is one that changed', () => {
  const answer = { id: 'r', at: TEN + 5 * HOUR, kind: 'responded', by: 'Lin' } as const;
  watched.update([{ ...subject, revision: 2, events: [...subject.events, answer] }]);
  const { count } = watched.changedSince(0);
  expect(watched.endOf(near)).toBeNull();
  expect(watched.byHours().size).toBe(1);
  expect(watched.changedSince(count).ids).toEqual([]);
  now = TEN + 5 * HOUR;
  expect(watched.changedSince(count).ids).toEqual([subject.id]);
  expect(watched.endOf(near)).toBe('answered');
  expect(watched.byHours().size).toBe(0);
});

test('an alert of another deadline ended by the change of the case', () => {
  const raised = { id: 's', at: TEN + HOUR, kind: 'severity-changed', severity: 'C' } as const;
  watched.update([{ ...subject, revision: 2, events: [...subject.events, raised] }]);
  expect(watched.endOf(near)).toBe('changed');
});

test('an alert of a case that is closed, or no longer kept here, ended with it', () => {
  watched.update([{ ...subject, revision: 2, isOpen: false }]);
  expect(watched.endOf(near)).toBe('closed');
  watched.update([subject]);
  watched.forgetSource(subject.sourceId);
  expect(watched.endOf(near)).toBe('changed');
});

test('each change is told until somebody has asked on from it: taken over, left, or read anew', () => {
  const other = { ...subject, id: 'rt/2', key: 'RT-2' };
  const first = watched.changedSince(0);
  expect(first.ids).toEqual([subject.id]);
  expect(watched.changedSince(0)).toEqual(first);
  expect(watched.changedSince(first.count).ids).toEqual([]);
  watched.update([other]);
  watched.update([{ ...subject, isOpen: false }]);
  const second = watched.changedSince(first.count);
  expect(second.ids).toEqual(['rt/2', subject.id]);
  watched.reread();
  expect(watched.changedSince(second.count).ids).toEqual(['rt/2']);
});

test('a window is told of every case, though all are read anew between the decision and its words', () => {
  const opening = beijing('2026-11-24 09:00');
  const alerts = windowAlerts(watched.byHours(), opening, listener.settings, () => listener);
  watched.reread();
  const opened = alerts.find(({ alert }) => alert.kind === 'window-opened');
  expect(opened?.cases().map(({ subject }) => subject.id)).toEqual([subject.id]);
});
