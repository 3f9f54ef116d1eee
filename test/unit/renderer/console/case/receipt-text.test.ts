import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../../src/contract/language.ts';
import type { CaseEvent } from '../../../../../src/domain/cases/case.ts';
import { receiptOf } from '../../../../../src/domain/clock/receipt.ts';
import { deadlineRange } from '../../../../../src/domain/clock/receipt-range.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { HOUR } from '../../../../../src/domain/units.ts';
import { receiptText } from '../../../../../src/renderer/console/case/receipt-text.ts';
import { beijing, type CaseOptions, entry, words } from '../sample-cases.ts';

function textOf(options: CaseOptions, now: number, language: Language): string {
  const read = entry(options, now);
  const range = deadlineRange(read.subject, publishedPolicies);
  return receiptText(read, receiptOf(read.clock, range, now), words(language));
}

const openedAt = beijing('2026-09-18T22:30:00');
const development = { key: 'RT-7', openedAt, serviceType: 'technical-development' };

describe('the receipt as a text', () => {
  test('says in English what the case is, how the time counts, and what that rests on', () => {
    const text = textOf(development, openedAt + HOUR, 'en');
    for (const line of [
      'Case: RT-7, Subject of RT-7',
      'Severity: B, Moderate business impact',
      'Service type: Technical support, development',
      'Target: first response within 4 h of working time',
      'Working hours: Business days 09:00–24:00, Beijing time',
      'Opened: Fri 18 Sept 2026 22:30, Beijing time',
      'Deadline: Sun 20 Sept 2026 11:30, Beijing time',
      '- Fri 18 Sept 2026 22:30 – Fri 18 Sept 2026 23:30: counted, severity B (1 h)',
      '- Fri 18 Sept 2026 23:30 – Fri 18 Sept 2026 24:00: will count, severity B (30 min)',
      '- Sat 19 Sept 2026 00:00 – Sat 19 Sept 2026 24:00: not counted: weekend (1 d)',
      '- Sun 20 Sept 2026 09:00 – Sun 20 Sept 2026 11:30: will count, severity B: make-up workday, National Day (2 h 30 min)',
      'Working time: 1 h used of 4 h, 3 h left.',
      'Policy: Azure China support plan, 21Vianet, version 1.1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toContain('Provisional');
    expect(text).toContain(publishedPolicies.calendar.version);
  });

  test('shows a sum that a reader can check to the second', () => {
    const text = textOf({ ...development, openedAt: openedAt + 24_000 }, openedAt, 'en');
    expect(text).toContain('Opened: Fri 18 Sept 2026 22:30:24, Beijing time');
    expect(text).toContain('Deadline: Sun 20 Sept 2026 11:30:24, Beijing time');
    expect(text).toContain('Counted up to the deadline: 1 h 29 min 36 s + 2 h 30 min 24 s = 4 h, the target');
  });

  test('says at the deadline that nothing is left', () => {
    const text = textOf(development, beijing('2026-09-20T11:30:00'), 'en');
    expect(text).toContain('Working time: 4 h used of 4 h, the target is used up.');
  });

  test('says when a case was closed without a first response', () => {
    const closed = { id: 'c', at: openedAt + HOUR, kind: 'closed' } as const;
    const text = textOf({ ...development, events: [closed] }, openedAt + 48 * HOUR, 'en');
    expect(text).toContain('Closed without a first response: Fri 18 Sept 2026 23:30, Beijing time');
    expect(text).toContain('Working time: 1 h used of 4 h, 3 h left.');
  });

  test('says the same in Chinese', () => {
    const lines = textOf(development, openedAt + HOUR, 'zh-CN').split('\n');
    expect(lines[0]).toBe('您好，');
    expect(lines).toContain('工单：RT-7，Subject of RT-7');
    expect(lines).toContain('截止时间：2026年9月20日周日 11:30（北京时间）');
    expect(lines).toContain('- 2026年9月19日周六 00:00 – 2026年9月19日周六 24:00：不计：周末（1 天）');
    expect(lines).toContain(
      '- 2026年9月20日周日 09:00 – 2026年9月20日周日 11:30：将计入，B 级：调休上班日，国庆节（2 小时 30 分钟）',
    );
    expect(lines).toContain('工作时间：已用 1 小时，共 4 小时，剩余 3 小时。');
  });

  test.each(['en', 'zh-CN'] as const)('leaves nothing unfilled in %s', (language) => {
    const night = beijing('2026-12-31T22:30:00');
    const answered = [{ id: 'r', at: openedAt + HOUR, kind: 'responded', by: 'Li Wei' } as const];
    for (const text of [
      textOf({ ...development, openedAt: night }, night, language),
      textOf({ ...development, severity: 'A', serviceType: 'billing' }, openedAt, language),
      textOf({ ...development, events: answered }, openedAt + 9 * HOUR, language),
      textOf({ ...development, key: '' }, openedAt, language),
    ]) {
      expect(text).not.toMatch(/\{\{|undefined|NaN|null/);
    }
  });

  test('says within what a provisional deadline can move, and why', () => {
    const night = beijing('2026-12-31T22:30:00');
    const text = textOf({ ...development, openedAt: night }, night, 'en');
    expect(text).toContain('between Fri 1 Jan 2027 11:30');
    expect(text).toContain('and Mon 11 Jan 2027 13:00 (a public holiday of 10 days');
  });

  test('ends with the deadline, and tells as a sum what ran after it', () => {
    const noon = beijing('2026-11-23T14:00:00');
    const text = textOf({ openedAt: noon }, noon + 6 * HOUR, 'en');
    expect(text).toContain('6 h used of 4 h, 2 h past the deadline.');
    expect(text).not.toContain('20:00');
  });

  test('says that a severity was asked for and is not given', () => {
    const text = textOf({ ...development, severity: 'A', serviceType: 'billing' }, openedAt, 'en');
    expect(text).toContain('Severity A was asked for');
    expect(text).toContain('as severity B.');
  });

  describe('tells what the response was clocked under, whatever the case becomes later (rules 5 and 6)', () => {
    const ten = beijing('2026-11-23T10:00');
    const answered: CaseEvent = { id: 'r', at: ten + HOUR / 2, kind: 'responded', by: 'Li Wei' };
    const changed = (severity: string): CaseEvent => {
      return { id: 's', at: ten + 2 * HOUR, kind: 'severity-changed', severity };
    };
    const linesOf = (options: CaseOptions, language: Language = 'en') =>
      textOf({ openedAt: ten, ...options }, ten + 3 * HOUR, language).split('\n');

    test('a severity that is lowered afterwards', () => {
      const lowered = { severity: 'A', events: [answered, changed('C')] };
      const lines = linesOf(lowered);
      for (const line of [
        'Severity at the first response: A, Key business impact',
        'Severity now: C, Minimum business impact',
        'Target: first response within 2 h of working time',
        'Working hours: Around the clock, Beijing time',
        'What changes after the first response changes neither its target nor its deadline.',
      ])
        expect(lines).toContain(line);
      expect(linesOf(lowered, 'zh-CN')).toContain('首次响应之后的更改不影响其目标和截止时间。');
    });

    test('a severity that is asked for afterwards, and not given', () => {
      const events: readonly CaseEvent[] = [
        { id: 'p', at: ten, kind: 'plan-changed', plan: 'standard' },
        answered,
        changed('A'),
      ];
      const lines = linesOf({ severity: 'C', events });
      for (const line of [
        'Severity at the first response: C, Minimum business impact',
        'Severity now: B, Moderate business impact',
        'Severity A is asked for now; under your agreement and the policy it is severity B.',
        'Target: first response within 8 h of working time',
      ])
        expect(lines).toContain(line);
      expect(lines.join()).not.toContain('was asked for');
    });

    test('a service type that is changed afterwards, with its hours', () => {
      const billing: CaseEvent = {
        id: 't',
        at: ten + HOUR,
        kind: 'service-type-changed',
        serviceType: 'billing',
      };
      const lines = linesOf({ events: [answered, billing] });
      expect(lines).toContain('Service type at the first response: Technical support, platform');
      expect(lines).toContain('Service type now: Billing, subscription and quota');
      expect(lines).toContain('Working hours: Every day 09:00–24:00, Beijing time');
    });

    test('and of a case that nothing changed says each thing once', () => {
      const text = linesOf({ events: [answered] }).join('\n');
      expect(text).toContain('\nSeverity: B, Moderate business impact\n');
      expect(text).not.toMatch(/ now|after the first response/);
    });
  });

  describe('says why there is no deadline', () => {
    const ten = beijing('2026-11-23T10:00');
    const at = (
      hours: number,
      event: { kind: 'resumed' | 'closed' } | { kind: 'paused'; reason: 'on-hold' },
    ): CaseEvent => {
      return { id: `${hours}`, at: ten + hours * HOUR, ...event };
    };
    const hold = at(1, { kind: 'paused', reason: 'on-hold' });
    const answered: CaseEvent = { id: 'r', at: ten + 2 * HOUR, kind: 'responded', by: 'Li Wei' };

    test.each<[string, CaseEvent[], string, string]>([
      ['it is paused', [hold], 'none while paused', '暂停期间没有'],
      [
        'it was answered while it was paused, and runs again',
        [hold, answered, at(3, { kind: 'resumed' })],
        'none, answered while paused',
        '无，暂停期间已响应',
      ],
      ['it is closed', [at(1, { kind: 'closed' })], 'none, it is closed', '无，已关闭'],
      [
        'it was answered once it was closed',
        [at(1, { kind: 'closed' }), answered],
        'none, answered once closed',
        '无，关闭后才响应',
      ],
    ])('%s', (_, events, english, chinese) => {
      const lines = (language: Language) => textOf({ openedAt: ten, events }, ten + 4 * HOUR, language);
      expect(lines('en')).toContain(`\nDeadline: ${english}\n`);
      expect(lines('zh-CN')).toContain(`\n截止时间：${chinese}\n`);
    });
  });
});

test('a stretch of less than a second says so, as after a clock that was set back, and is no term of the sum', () => {
  const events = [
    { id: 'p', at: openedAt + HOUR, kind: 'paused', reason: 'on-hold' },
    { id: 's', at: openedAt + HOUR + 1, kind: 'resumed' },
    { id: 'q', at: openedAt + HOUR + 2, kind: 'paused', reason: 'waiting-for-customer' },
    { id: 't', at: openedAt + HOUR + 3, kind: 'resumed' },
  ] as const satisfies readonly CaseEvent[];
  const lines = (language: Language) =>
    textOf({ ...development, events }, openedAt + HOUR, language).split('\n');
  const english = lines('en').join('\n');
  expect(english).toContain('not counted: on hold (under 1 s)');
  expect(english).toContain('will count, severity B (under 1 s)');
  expect(english).not.toMatch(/[( ]0 s/);
  expect(english).toContain(
    'Counted up to the deadline: 1 h + 29 min 59 s + 2 h 30 min 1 s = 4 h, the target',
  );
  expect(lines('zh-CN').join('\n')).toContain('（不到 1 秒）');
});
