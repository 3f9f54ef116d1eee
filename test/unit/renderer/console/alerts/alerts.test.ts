import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../../../../src/domain/alerts/ledger-row.ts';
import { alertSettingsSchema, DEFAULT_ALERT_SETTINGS } from '../../../../../src/domain/alerts/settings.ts';
import { HOUR } from '../../../../../src/domain/units.ts';
import {
  aboutWhenWords,
  dueWords,
  labelWords,
  matches,
  stateWords,
} from '../../../../../src/renderer/console/alerts/alert-words.ts';
import {
  draftOf,
  errorsOf,
  OFFICE_SHIFT,
  settingsOf,
  shiftAfter,
} from '../../../../../src/renderer/console/alerts/draft.ts';
import { shiftNoteText } from '../../../../../src/renderer/console/alerts/shift-note-text.ts';
import { stepsOfText, textOfSteps } from '../../../../../src/renderer/console/alerts/step-text.ts';
import { buildLedgerRow } from '../../vault/builders.ts';
import { beijing, entry, words } from '../sample-cases.ts';

describe('steps as people type them', () => {
  test.each([
    ['30, 10', [30, 10], '30, 10'],
    ['25%，10', ['25%', 10], '25%, 10'],
    [' 60 ', [60], '60'],
    ['', [], ''],
  ])('%j', (typed, read, again) => {
    const steps = stepsOfText(typed);
    expect(steps?.map(({ unit, value }) => (unit === 'percent' ? `${value}%` : value))).toEqual(read);
    expect(textOfSteps(steps ?? [])).toBe(again);
  });

  test.each(['half', '0', '-5', '100%', '3000', '1 2 3 4 5 6 7', '5.5'])('%j is none', (typed) => {
    expect(stepsOfText(typed)).toBeNull();
  });
});

test('the sample desk is called so in the reader’s language, also where an old ledger has its English name', () => {
  const stale = { id: 'sync-stale|sample|1', caseId: null, label: 'Sample desk' };
  expect(labelWords(stale, words('zh-CN'))).toBe('示例服务台');
  expect(labelWords({ ...stale, id: 'sync-stale|rt|1' }, words('zh-CN'))).toBe('Sample desk');
});

describe('the form', () => {
  const draft = draftOf(DEFAULT_ALERT_SETTINGS);

  test('says the settings it was made from', () => {
    expect(settingsOf(draft, DEFAULT_ALERT_SETTINGS)).toEqual(DEFAULT_ALERT_SETTINGS);
    const own = { ...DEFAULT_ALERT_SETTINGS, team: ['Li Wei', 'Wang'], silenced: [] };
    expect(settingsOf(draftOf(own), own)).toEqual(own);
  });

  test('leaves until when it is quiet for once as it was said elsewhere meanwhile', () => {
    const quiet = { ...DEFAULT_ALERT_SETTINGS.quiet, until: 7 };
    expect(settingsOf(draft, { ...DEFAULT_ALERT_SETTINGS, quiet }).quiet).toEqual(quiet);
  });

  test('names each field that cannot be kept', () => {
    const shifts = [
      { weekday: 1, from: '01:00', to: '01:00' },
      { weekday: 2, from: '09:00', to: '6 pm' },
    ];
    const wrong = {
      ...draft,
      minutes: { ...draft.minutes, staleMinutes: '0', openingMinutes: 'ten' },
      usualSteps: 'soon',
      stepsOf: { A: '1000%' },
      quiet: { ...draft.quiet, shifts },
    };
    expect([...errorsOf(wrong)].sort()).toEqual(
      ['openingMinutes', 'shiftLength', 'shiftTime', 'staleMinutes', 'steps-A', 'usualSteps'].sort(),
    );
    expect(errorsOf(draft).size).toBe(0);
  });

  test('a severity without steps of its own has the usual ones', () => {
    const { steps } = settingsOf({ ...draft, stepsOf: { A: '60, 30', B: ' ' } }, DEFAULT_ALERT_SETTINGS);
    expect(Object.keys(steps.bySeverity)).toEqual(['A']);
  });

  test('takes no shift from the end of a day to the start of the next, which is none', () => {
    const of = (from: string, to: string) =>
      errorsOf({ ...draft, quiet: { ...draft.quiet, shifts: [{ weekday: 1, from, to }] } });
    expect([...of('24:00', '00:00')]).toEqual(['shiftLength']);
    expect([...of('00:00', '24:00')]).toEqual([]);
  });

  test('offers every business day as one shift, and keeps it so', () => {
    const office = { ...draft, quiet: { ...draft.quiet, shifts: [OFFICE_SHIFT] } };
    const kept = settingsOf(office, DEFAULT_ALERT_SETTINGS);
    expect(alertSettingsSchema.parse(kept).quiet.shifts).toEqual([
      { weekday: 'business-day', fromMinute: 9 * 60, toMinute: 18 * 60 },
    ]);
    expect(draftOf(kept)).toEqual(office);
  });

  test.each([
    ['Monday first', [], 1],
    ['the day after', [3], 4],
    ['Monday after Sunday', [7], 1],
    ['Saturday after business days', ['business-day'], 6],
  ] as const)('offers a further shift on the day that is likely next: %s', (_, weekdays, next) => {
    const shifts = weekdays.map((weekday) => ({ ...OFFICE_SHIFT, weekday }));
    expect(shiftAfter(shifts).weekday).toBe(next);
  });

  test('says times of 24 hours, and the end of a day as 24:00', () => {
    const shift = { weekday: 1, fromMinute: 9 * 60, toMinute: 24 * 60 };
    const own = { ...DEFAULT_ALERT_SETTINGS, quiet: { ...DEFAULT_ALERT_SETTINGS.quiet, shifts: [shift] } };
    expect(draftOf(own).quiet.shifts).toEqual([{ weekday: 1, from: '09:00', to: '24:00' }]);
    expect(settingsOf(draftOf(own), own)).toEqual(own);
  });
});

test.each([
  ['rt-1', true],
  ['RT-1 near shown', true],
  ['30 min', true],
  ['passed', false],
])('a search for %j finds the near alert of RT-1: %s', (search, expected) => {
  expect(matches(buildLedgerRow({ state: 'fired' }), search, words('en'))).toBe(expected);
});

test.each([
  ['held', 'quiet-hours', 'Held back: quiet hours'],
  ['fired', 'quiet-hours', 'Shown: in one summary, after quiet hours'],
  ['seen', 'focus-mode', 'Shown and seen: in one summary, once Do not disturb was off'],
  ['fired', 'on-time', 'Shown'],
] as const)('an alert that is %s for %s is put as “%s”', (state, why, words_) => {
  expect(stateWords({ state, why, told: null }, words('en'))).toBe(words_);
});

test.each([
  ['superseded', 'later-step', false, 'Not shown: a later step came due with it'],
  ['superseded', 'later-step', true, 'Shown, overtaken since: a later step came due with it'],
  ['held', 'maybe-shown', true, 'Held back'],
  ['fired', 'maybe-shown', true, 'Shown: once more, since the program was cut off while showing it'],
  ['withdrawn', 'clock-ahead', true, 'Shown, taken back since: the clock was ahead then'],
] as const)('an alert that is %s by %s, told before: %s, is put as “%s”', (state, why, isTold, words_) => {
  const told = isTold ? ({ notice: 'n', as: 'single', on: 'desktop' } as const) : null;
  expect(stateWords({ state, why, told }, words('en'))).toBe(words_);
});

test('the shift note says which deadlines are past', () => {
  const opened = beijing('2026-11-23 09:00');
  const now = opened + 4 * HOUR + 1;
  const late = entry({ openedAt: opened }, now);
  const later = entry({ key: 'RT-2', openedAt: opened + HOUR }, now);
  const note = shiftNoteText([late, later], beijing('2026-11-24 00:00'), words('en', 'Asia/Shanghai'));
  expect(note).toContain('RT-1, B, overdue since Mon 23 Nov 2026 13:00, Li Wei: Subject of RT-1');
  expect(note).toContain('RT-2, B, due Mon 23 Nov 2026 14:00, Li Wei: Subject of RT-2');
});

test('a shift note marks a deadline that is provisional (policy rule 11)', () => {
  const unsure = entry({ serviceType: 'billing', openedAt: beijing('2027-01-04 17:00') });
  const note = shiftNoteText([unsure], beijing('2027-01-04 18:00'), words('en', 'Asia/Shanghai'));
  expect(note).toContain('RT-1, B, due ≈ Tue 5 Jan 2027 12:00, Li Wei: Subject of RT-1');
});

describe('what an alert tells', () => {
  const now = beijing('2026-11-24 10:15');
  const row = (fields: Partial<LedgerRow>) =>
    buildLedgerRow({
      step: '10',
      dueAt: beijing('2026-11-24 10:14'),
      deadline: beijing('2026-11-24 10:24'),
      ...fields,
    });
  const told = (fields: Partial<LedgerRow>, language: 'en' | 'zh-CN' = 'en') => [
    aboutWhenWords(row(fields), now, words(language)),
    dueWords(row(fields), now, words(language)),
  ];

  test('names what was left when it came, and the deadline', () => {
    expect(told({})).toEqual(['Deadline near, 10 min left at 10:14', 'due today 10:24']);
    expect(told({ step: '25%' })[0]).toBe('Deadline near, 25% of the target left at 10:14');
    expect(told({}, 'zh-CN')).toEqual(['临近截止，10:14 时剩余 10 分钟', '今天 10:24 截止']);
  });

  test('of a deadline that passed tells the deadline, once', () => {
    const at = beijing('2026-11-24 10:09');
    expect(told({ kind: 'deadline-passed', step: null, deadline: at, dueAt: at + 1 })).toEqual([
      'Deadline passed',
      'was due today 10:09',
    ]);
  });

  test('names no deadline where that may have moved since', () => {
    expect(told({ kind: 'severe-new', severity: 'A', step: null })).toEqual([
      'New case of severity A, today 10:14',
      '',
    ]);
  });
});
