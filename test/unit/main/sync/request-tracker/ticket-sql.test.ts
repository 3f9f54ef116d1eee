import { expect, test } from 'vitest';
import { anyOf, quoted } from '../../../../../src/main/sync/connectors/request-tracker/ticket-sql.ts';

test.each([
  ['plain', "'plain'"],
  ['等待客户', "'等待客户'"],
  ["won't", String.raw`'won\'t'`],
  ['back\\slash', String.raw`'back\\slash'`],
  ["\\' OR id > 0", String.raw`'\\\' OR id > 0'`],
])('a literal: %s', (text, literal) => {
  expect(quoted(text)).toBe(literal);
});

test('one of several', () => {
  expect(anyOf('id', [3])).toBe('(id = 3)');
  expect(anyOf('Status', ['__Active__', 'stalled'].map(quoted))).toBe(
    "(Status = '__Active__' OR Status = 'stalled')",
  );
});
