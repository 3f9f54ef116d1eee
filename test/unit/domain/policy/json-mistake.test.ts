import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonMistake } from '../../../../src/domain/policy/json-mistake.ts';

describe('where a text stops being JSON', () => {
  test.each([
    ['', 1, 1, ''],
    ['abc', 1, 1, 'abc'],
    ['{', 1, 2, ''],
    ['{\n  "a": 1,\n}', 3, 1, '}'],
    ['{\r\n  "a": 1\r\n  "b": 2 }', 3, 3, '"b": 2 }'],
    ['[1, 2', 1, 6, ''],
    ['[1,, 2]', 1, 4, ', 2]'],
    ['{"a": 01}', 1, 8, '1}'],
    ['{"a": "line\nbreak"}', 1, 7, '"line'],
    ["{'a': 1}", 1, 2, "'a': 1}"],
    ['{"a" 1}', 1, 6, '1}'],
    ['{} // why', 1, 4, '// why'],
    ['{"a": 1]', 1, 8, ']'],
  ])('%j: line %d, column %d', (text, line, column, found) => {
    expect(jsonMistake(text)).toEqual({ kind: 'json', line, column, found });
  });

  test('and where a field comes a second time, however it is written', () => {
    const text = '{"a": {"b": 1}, "b": 2,\n "\\u0061": 3}';
    expect(jsonMistake(text)).toEqual({ kind: 'key-once', line: 2, column: 2, found: '"\\u0061": 3}' });
  });
});

test('what JavaScript writes has no mistake', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => jsonMistake(JSON.stringify(value, null, 2)) === null));
});

test('it finds a mistake where JSON.parse fails, and nowhere else but in doubled names', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '-1.5e3',
    '0',
    'null',
    '"',
    '\\',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.json(), fc.nat(), fc.string())
      .map(([json, at, more]) => json.slice(0, at % 30) + more + json.slice(at % 30)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const mistake = jsonMistake(text);
      expect(mistake === null || mistake.kind === 'key-once' || !isJson(text)).toBe(true);
      if (mistake === null) expect(isJson(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('depth and length are no trouble', () => {
  expect(jsonMistake('['.repeat(200_000) + ']'.repeat(200_000))).toBeNull();
  expect(jsonMistake(`"${'\\n汉'.repeat(500_000)}"`)).toBeNull();
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
