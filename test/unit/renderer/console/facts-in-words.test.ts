import { describe, expect, test } from 'vitest';
import { type CaseEvent, caseEventSchema, mappingRemarkSchema } from '../../../../src/domain/cases/case.ts';
import type { PauseReason } from '../../../../src/domain/cases/event-order.ts';
import type { ClockRemark } from '../../../../src/domain/clock/case-clock.ts';
import type { SkipReason, WorkReason } from '../../../../src/domain/clock/spans.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { flagsOf } from '../../../../src/renderer/console/board/flags.ts';
import { rowName } from '../../../../src/renderer/console/board/row-words.ts';
import { eventWords } from '../../../../src/renderer/console/case/event-words.ts';
import { spanWords } from '../../../../src/renderer/console/case/span-words.ts';
import { calendarWords } from '../../../../src/renderer/console/wording/calendar-words.ts';
import { beijing, entry, NOON, storedCase, words } from './sample-cases.ts';

const languages = [words('en'), words('zh-CN')];

/** A text that i18next did not find is its key; a fact that was not given stays in braces. */
const unfinished = /\{\{|^[a-z]+\.[a-zA-Z.-]+$/;

const REMARKS: Readonly<Record<ClockRemark, true>> = {
  'severity-needs-premium': true,
  'severity-not-offered': true,
  'severity-unknown': true,
  'service-type-unknown': true,
  'responded-before-opened': true,
  'resumed-while-not-paused': true,
  'paused-while-paused': true,
  'not-opened': true,
  'no-published-windows': true,
  provisional: true,
};

describe.each(languages)('in $language', (wording) => {
  test('every remark on a clock', () => {
    const plain = entry();
    const remarks = Object.keys(REMARKS) as ClockRemark[];
    const flags = flagsOf({ ...plain, clock: { ...plain.clock, remarks } }, wording);
    expect(flags).toHaveLength(remarks.length);
    for (const { short, long } of flags) {
      expect(short).not.toMatch(unfinished);
      expect(long).not.toMatch(unfinished);
    }
  });

  test.each(mappingRemarkSchema.shape.field.options)('a mapping remark on %s', (field) => {
    const subject = storedCase({
      more: { mappingRemarks: ['', 'weird'].map((found) => ({ field, found, readAs: 'B' })) },
    });
    const flags = flagsOf({ ...entry(), subject }, wording);
    expect(flags).toHaveLength(2);
    for (const { short, long } of flags) expect(`${short} ${long}`).not.toMatch(/\{\{|remark\./);
  });

  test('that it is not known when a case was closed, in its remarks and its history', () => {
    const closed = (at: number, more = {}): CaseEvent => ({ id: 'c', at, kind: 'closed', ...more });
    const flags = (events: CaseEvent[], more = {}) => {
      const subject = storedCase({ events, more: { isOpen: false, updatedAt: NOON, ...more } });
      return flagsOf({ ...entry(), subject }, wording);
    };
    expect(flags([closed(NOON)])).toEqual([]);
    const [atLatest] = flags([closed(NOON, { isAtLatest: true })]);
    const [gone] = flags([], { isGone: true });
    expect([atLatest?.id, gone?.id]).toEqual(['closed-at-latest', 'gone']);
    for (const flag of [atLatest, gone]) {
      expect(flag?.long).toContain(wording.stamp(NOON));
      expect(`${flag?.short} ${flag?.long}`).not.toMatch(/\{\{|remark\./);
    }
    const told = (event: CaseEvent) => eventWords(event, entry(), wording);
    expect(told(closed(NOON, { isAtLatest: true }))).not.toBe(told(closed(NOON)));
  });

  test('every kind of event', () => {
    const facts = { id: 'e', at: NOON, severity: 'B', serviceType: 'billing', plan: 'premium' } as const;
    const events: readonly CaseEvent[] = [
      { ...facts, kind: 'opened' },
      { ...facts, kind: 'severity-changed' },
      { ...facts, kind: 'severity-changed', by: 'Li Wei', reason: 'note 2' },
      { ...facts, kind: 'service-type-changed' },
      { ...facts, kind: 'plan-changed' },
      { ...facts, kind: 'paused', reason: 'on-hold' },
      { ...facts, kind: 'paused', reason: 'waiting-for-customer' },
      { ...facts, kind: 'paused', reason: 'waiting-or-on-hold' },
      { ...facts, kind: 'resumed' },
      { ...facts, kind: 'responded', by: 'Li Wei' },
      { ...facts, kind: 'closed' },
      { ...facts, kind: 'reopened' },
    ];
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(caseEventSchema.options.length);
    for (const event of events) expect(eventWords(event, entry(), wording)).not.toMatch(unfinished);
  });

  test('every reason for time that counted, before and after the deadline', () => {
    const name = { en: 'National Day', zh: '国庆节' };
    const kinds: Readonly<Record<WorkReason['kind'], true>> = {
      'make-up-workday': true,
      'own-workday': true,
      exception: true,
    };
    for (const kind of Object.keys(kinds) as WorkReason['kind'][])
      for (const isOver of [false, true]) {
        const span = {
          kind: 'counted',
          severity: 'B',
          start: NOON,
          end: NOON + HOUR,
          reason: { kind, name },
        } as const;
        const told = spanWords({ span, lengthMs: HOUR, isAhead: false, isOver }, wording);
        expect(told).toContain(wording.name(name));
        expect(told).not.toMatch(/\{\{|case\./);
      }
  });

  test('every reason for time that did not count', () => {
    const pauses: Readonly<Record<PauseReason, true>> = {
      'waiting-for-customer': true,
      'on-hold': true,
      'waiting-or-on-hold': true,
      closed: true,
    };
    const reasons: readonly SkipReason[] = [
      { kind: 'weekend' },
      { kind: 'public-holiday', name: { en: 'National Day', zh: '国庆节' } },
      { kind: 'outside-hours' },
      ...(Object.keys(pauses) as PauseReason[]).map((reason) => ({ kind: 'paused', reason }) as const),
    ];
    for (const reason of reasons) {
      const span = { kind: 'skipped', start: NOON, end: NOON + HOUR, reason } as const;
      expect(spanWords({ span, lengthMs: HOUR, isAhead: false, isOver: false }, wording)).not.toMatch(
        unfinished,
      );
    }
  });
});

test('an entitlement says what was asked for and what it is clocked as', () => {
  const asked = entry({ severity: 'A', serviceType: 'billing' });
  expect(flagsOf(asked, words())[0]?.long).toBe(
    'Asks for A; clocked as B: the policy does not offer A for this service type.',
  );
});

test('what was asked for after the first response does not pass for what that was clocked as', () => {
  const events: CaseEvent[] = [
    { id: 'p', at: NOON, kind: 'plan-changed', plan: 'standard' },
    { id: 'r', at: NOON + HOUR, kind: 'responded', by: 'Li Wei' },
    { id: 's', at: NOON + 2 * HOUR, kind: 'severity-changed', severity: 'A' },
  ];
  expect(flagsOf(entry({ severity: 'C', events }, NOON + 3 * HOUR), words())[0]?.long).toMatch(
    / The first response was clocked as C\.$/,
  );
});

test('a row without a deadline says why: no pause where there is none any more', () => {
  const hold: CaseEvent = { id: 'p', at: NOON + HOUR, kind: 'paused', reason: 'on-hold' };
  const more: CaseEvent[] = [
    { id: 'r', at: NOON + 2 * HOUR, kind: 'responded', by: 'Li Wei' },
    { id: 'e', at: NOON + 3 * HOUR, kind: 'resumed' },
  ];
  const name = (...events: CaseEvent[]) =>
    rowName(entry({ events }, NOON + 4 * HOUR), NOON + 4 * HOUR, words());
  expect(name(hold)).toContain('Paused. Deadline: none while paused.');
  expect(name(hold, ...more)).toContain('Met. Deadline: none, answered while paused.');
});

test('a row without a subject is named so to a screen reader, too', () => {
  const { subject, ...rest } = entry();
  expect(rowName({ ...rest, subject: { ...subject, subject: '' } }, NOON, words())).toMatch(
    /^RT-1, No subject\./,
  );
});

test('a row is named by its deadline, never by its countdown', () => {
  expect(rowName(entry(), NOON, words())).toBe(
    'RT-1, Subject of RT-1. Severity B, Running. Deadline today 18:00 Beijing time. Li Wei',
  );
});

test('a row says in a word that its deadline is provisional (policy rule 11)', () => {
  const unsure = entry({ serviceType: 'billing', openedAt: beijing('2027-01-04 10:00') });
  expect(rowName(unsure, unsure.clock.openedAt, words())).toContain(
    'Provisional deadline today 14:00 Beijing time',
  );
  expect(rowName(unsure, unsure.clock.openedAt, words('zh-CN'))).toContain(
    '暂定截止时间 今天 14:00，北京时间',
  );
});

test.each([
  [
    'chinese-days 1.5.7, notices 2004–2026',
    'chinese-days 1.5.7, notices 2004–2026',
    'chinese-days 1.5.7，2004–2026 年通知',
  ],
  [
    'Monday to Friday + by hand (1 days, 0123abcd)',
    'Monday to Friday + 1 day set by hand (0123abcd)',
    '周一至周五 + 手动设置 1 天（0123abcd）',
  ],
  [
    'Monday to Friday + off.ics (2 days, 0123abcd)',
    'Monday to Friday + off.ics, 2 days (0123abcd)',
    '周一至周五 + off.ics，2 天（0123abcd）',
  ],
])('the calendar %s is named in the language of the page', (version, en, zh) => {
  expect(calendarWords(version, words('en'))).toBe(en);
  expect(calendarWords(version, words('zh-CN'))).toBe(zh);
});
