import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { ownCalendar } from '../../../../src/domain/calendar/own-days.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { objectiveClocks } from '../../../../src/domain/clock/objective-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { spansOf } from '../../../../src/domain/clock/spans.ts';
import { EXPECTED_CODES, expectedInEnglish } from '../../../../src/domain/policy/expected.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { readPolicyFile } from '../../../../src/domain/policy/read-policy-file.ts';
import { DAY } from '../../../../src/domain/units.ts';
import { beijing } from '../support/case-of.ts';
import { changed, deskPolicy, type Json, type Step } from '../support/desk-policy.ts';

describe('a bad file is refused with the field and what was expected', () => {
  test.each<[string, Step, string, string]>([
    ['a zone that does not exist', ['zone', 'Europe/Nowhere'], 'zone', 'zone'],
    ['an offset for a zone', ['zone', '+08:00'], 'zone', 'zone'],
    ['a day that does not exist', ['inForceFrom', '2026-02-30'], 'inForceFrom', 'date'],
    ['no name', ['name', undefined], 'name', 'object'],
    ['a name in one language', ['name.zh', undefined], 'name.zh', 'text'],
    ['a blank name', ['name.zh', ' '], 'name.zh', 'text'],
    ['a field that is not known', ['workinghours', {}], 'workinghours', 'known-field'],
    ['one of any spelling', ['a b', 1], '["a b"]', 'known-field'],
    [
      'hours that are not defined',
      ['serviceTypes.1.hours.P2', 'nights'],
      'serviceTypes[1].hours.P2',
      'hours-here',
    ],
    [
      'a severity that is not defined',
      ['serviceTypes.0.hours.P9', 'office'],
      'serviceTypes[0].hours.P9',
      'severity-here',
    ],
    ['another kind of hours', ['workingHours.office.kind', 'shifts'], 'workingHours.office.kind', 'one-of'],
    [
      'a time of no day',
      ['workingHours.office.windows.1.closes', '25:00'],
      'workingHours.office.windows[1].closes',
      'time',
    ],
    [
      'a window over midnight',
      ['workingHours.office.windows.1.closes', '06:00'],
      'workingHours.office.windows[1]',
      'closes-after-opening',
    ],
    [
      'windows that overlap',
      ['workingHours.office.windows.1.opens', '11:00'],
      'workingHours.office.windows',
      'windows-in-order',
    ],
    ['no window', ['workingHours.office.windows', []], 'workingHours.office.windows', 'entries'],
    [
      'an exception on no day',
      ['workingHours.office.exceptions.2026-13-01', { name: { en: 'x', zh: 'x' }, windows: [] }],
      'workingHours.office.exceptions["2026-13-01"]',
      'date',
    ],
    [
      'an exception without windows',
      ['workingHours.office.exceptions.2026-12-24.windows', undefined],
      'workingHours.office.exceptions["2026-12-24"].windows',
      'list',
    ],
    ['no severity', ['severities', []], 'severities', 'entries'],
    [
      'a target of nothing',
      ['severities.0.initialResponseMinutes', 0],
      'severities[0].initialResponseMinutes',
      'whole-number',
    ],
    [
      'half a minute',
      ['severities.0.initialResponseMinutes', 0.5],
      'severities[0].initialResponseMinutes',
      'whole-number',
    ],
    [
      'a target in words',
      ['severities.0.initialResponseMinutes', '2 h'],
      'severities[0].initialResponseMinutes',
      'whole-number',
    ],
    [
      'a target past all clocks',
      ['severities.0.initialResponseMinutes', 1e300],
      'severities[0].initialResponseMinutes',
      'whole-number',
    ],
    ['an id that every object has', ['severities.3.id', 'constructor'], 'severities[3].id', 'identifier'],
    ['a severity twice', ['severities.3.id', 'P1'], 'severities[3].id', 'unique-id'],
    [
      'a fallback that is not defined',
      ['severities.0.otherwise', 'P9'],
      'severities[0].otherwise',
      'severity-here',
    ],
    [
      'severities that lead in a circle',
      ['severities.0.otherwise', 'P1'],
      'serviceTypes[0].hours',
      'hours-for-every-case',
    ],
    [
      'a severity without hours or fallback',
      ['serviceTypes.1.hours.P3', undefined],
      'serviceTypes[1].hours',
      'hours-for-every-case',
    ],
    ['a clock that nothing can stop', ['objectives.0.stops', 'responded'], 'objectives[0].stops', 'one-of'],
    [
      'the objective that is always there',
      ['objectives.0.id', 'initial-response'],
      'objectives[0].id',
      'unique-id',
    ],
    [
      'an objective of no severity',
      ['objectives.0.minutesBySeverity', {}],
      'objectives[0].minutesBySeverity',
      'entries',
    ],
    ['a pause of no kind', ['objectives.0.pauses.0', 'lunch'], 'objectives[0].pauses[0]', 'one-of'],
    ['a month of no year', ['published.on', '2026-13'], 'published.on', 'month-or-date'],
    ['a list for an object', ['serviceTypes.0', []], 'serviceTypes[0]', 'object'],
    ['nothing for a list', ['serviceTypes', null], 'serviceTypes', 'list'],
  ])('%s', (_, step, path, code) => {
    const read = readPolicyFile(JSON.stringify(changed(deskPolicy, step)));
    expect(
      read.ok ? [] : read.problems.map((problem) => [problem.path, problem.expected.code]),
    ).toContainEqual([path, code]);
  });

  test('severities that all need a plan have none for a case whose severity is not known', () => {
    const [down, hampered] = deskPolicy.severities;
    const severities = [down, { ...hampered, requiresPlan: 'standard', otherwise: 'P1' }] as const;
    const serviceTypes = [{ ...deskPolicy.serviceTypes[0], hours: { P1: 'always', P2: 'office' } }] as const;
    const read = readPolicyFile(JSON.stringify({ ...deskPolicy, severities, serviceTypes, objectives: [] }));
    expect(read.ok ? [] : read.problems.map(({ expected }) => expected)).toEqual([
      { code: 'hours-for-every-case', params: { severity: '?', plan: 'premium' } },
      { code: 'hours-for-every-case', params: { severity: '?', plan: 'standard' } },
    ]);
  });

  test('says all of it at once, in a sentence, too', () => {
    const file = changed(
      changed(deskPolicy, ['zone', 7]),
      ['serviceTypes.0.hours', undefined],
      ['colour', 'red'],
    );
    const read = readPolicyFile(JSON.stringify(file));
    expect(read.ok ? [] : read.problems.map(({ text }) => text)).toEqual([
      'zone: expected a text in quotation marks, not blank; found 7',
      'serviceTypes[0].hours: expected an object, { … }; found nothing',
      'colour: expected no field of this name; check the spelling; found “red”',
    ]);
  });

  test.each([
    ['{\n  "id": "desk",\n}', 'json', 3, 1],
    ['{ "id": "a", "id": "b" }', 'key-once', 1, 14],
    ['', 'json', 1, 1],
  ])('%j is refused by line and column', (text, code, line, column) => {
    const read = readPolicyFile(text);
    expect(read.ok || read.problems).toMatchObject([
      { path: '', expected: { code, params: { line, column } } },
    ]);
  });
});

test('a byte order mark is no mistake', () => {
  expect(readPolicyFile(`\uFEFF${JSON.stringify(deskPolicy)}`).ok).toBe(true);
});

describe('no input makes it throw, and what it accepts runs', () => {
  const json = fc.jsonValue({ maxDepth: 4 });

  test('any text, any JSON', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !readPolicyFile(text).ok));
    fc.assert(fc.property(json, (value) => !readPolicyFile(JSON.stringify(value)).ok));
    expect(readPolicyFile('['.repeat(100_000) + ']'.repeat(100_000)).ok).toBe(false);
  });

  const paths = pathsOf(deskPolicy);
  const words = fc.constantFrom(
    'P1',
    'P2',
    'P3',
    'P4',
    'office',
    'constructor',
    '__proto__',
    '',
    'opened',
    'resolved',
    '24:00',
    '2026-02-29',
    'utc',
    'premium',
  );
  // Without braces and without the letters of `undefined`, so that a text that was not filled in stands out.
  const stringUnit = fc.constantFrom('A', 'b', '9', '-', '.', ':', ' ', '"', '\\', 'é', '漢');
  const plainJson = fc.jsonValue({ maxDepth: 4, stringUnit });
  const value = fc.oneof(plainJson, words, fc.constantFrom(0, 1, 30, 1e9, -1, 0.5), fc.constant(undefined));
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.constantFrom(...paths),
    value as fc.Arbitrary<Json | undefined>,
  );

  test('a policy changed in up to three places', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
        const read = readPolicyFile(JSON.stringify(changed(deskPolicy, ...steps)));
        if (!read.ok) {
          expect(read.problems.length).toBeGreaterThan(0);
          for (const { expected } of read.problems) {
            expect(EXPECTED_CODES).toContain(expected.code);
            expect(expectedInEnglish(expected)).not.toMatch(/undefined|\{\w/);
          }
          return;
        }
        accepted += 1;
        runs(read.policy);
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});

/** Every path of the desk's policy, such as `severities.0.id`. */
function pathsOf(value: Json, before = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = before === '' ? key : `${before}.${key}`;
    return [path, ...pathsOf(inner as Json, path)];
  });
}

function runs(policy: Parameters<typeof policyBook>[0][number]): void {
  const book = policyBook([policy], chinaCalendar, [ownCalendar([])]);
  const openedAt = beijing('2026-09-30 17:00');
  const asked = [...policy.severities.map(({ id }) => id), 'unheard-of'];
  for (const { id: serviceType } of policy.serviceTypes.slice(0, 3)) {
    for (const severity of asked) {
      for (const plan of ['premium', 'standard'] as const) {
        const subject = {
          openedAt,
          events: [{ id: 'e0', kind: 'opened' as const, at: openedAt, severity, serviceType, plan }],
        };
        const clock = caseClock(subject, book);
        expect(Number.isFinite(readClock(clock, openedAt + DAY).remainingMs)).toBe(true);
        spansOf(clock, openedAt + 3 * DAY);
        for (const objective of policy.objectives ?? []) objectiveClocks(subject, objective, book);
      }
    }
  }
}
