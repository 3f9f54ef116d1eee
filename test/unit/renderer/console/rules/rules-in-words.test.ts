import { describe, expect, test } from 'vitest';
import { EXPECTED_CODES } from '../../../../../src/domain/policy/expected.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { readPolicyFile } from '../../../../../src/domain/policy/read-policy-file.ts';
import { bookOfRules, fixedBooks, type RuleBooks } from '../../../../../src/domain/rules/rule-books.ts';
import { type Rules, SHIPPED_RULES } from '../../../../../src/domain/rules/rules.ts';
import { type BoardModel, createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import { entryUnder } from '../../../../../src/renderer/console/board/entry.ts';
import { flagsOf } from '../../../../../src/renderer/console/board/flags.ts';
import { expectedWords, foundWords } from '../../../../../src/renderer/console/rules/problem-words.ts';
import { beijing, storedCase, words } from '../sample-cases.ts';

const ALL_PARAMS = {
  line: 3,
  column: 7,
  least: 1,
  most: 9,
  values: 'A, B',
  severity: 'A',
  plan: 'premium',
} as const;

describe('what is wrong with a policy file, in the reader’s language', () => {
  test.each(EXPECTED_CODES)('%s has words in both, every fact filled in', (code) => {
    const said = (['en', 'zh-CN'] as const).map((language) =>
      expectedWords({ code, params: ALL_PARAMS }, words(language)),
    );
    for (const text of said) expect(text).not.toMatch(/\{\{|rules\./);
    expect(said[0]).not.toBe(said[1]);
  });

  test('a problem of a real file', () => {
    const read = readPolicyFile('{"id": 5, "zone": "Mars"}');
    if (read.ok) throw new Error('it is no policy');
    const zone = read.problems.find(({ path }) => path === 'zone');
    if (zone === undefined) throw new Error('the zone is not refused');
    expect(expectedWords(zone.expected, words('zh-CN'))).toBe('IANA 数据库中的时区，例如 Asia/Shanghai');
    expect(foundWords(zone.found, words())).toBe('“Mars”');
  });
});

describe('a case that keeps the score of earlier rules', () => {
  const typhoon = { kind: 'holiday', name: { en: 'Typhoon', zh: '台风' } } as const;
  const changed: Rules = {
    ...SHIPPED_RULES,
    layers: {
      ...SHIPPED_RULES.layers,
      china: { imported: [], byHand: { days: { '2026-09-18': typhoon }, announces: [] } },
    },
  };
  const subject = storedCase({ serviceType: 'billing', openedAt: beijing('2026-09-17T17:00:00') });
  const current = bookOfRules(changed);
  const books: RuleBooks = { current, of: (id) => (id === subject.id ? publishedPolicies : current) };
  const later = beijing('2026-09-18T14:00:00');

  test('is flagged with both scores and deadlines, and the calendar it was scored by', () => {
    const [flag] = flagsOf(entryUnder(books, subject, later), words());
    expect(flag?.id).toBe('earlier-rules');
    expect(flag?.long).toContain(publishedPolicies.calendar.version);
    expect(flag?.long).toContain('breached, deadline Fri 18 Sept 2026 12:00');
    expect(flag?.long).toContain('still open, deadline Sun 20 Sept 2026 12:00');
  });

  test('any other case is not', () => {
    const entry = entryUnder(books, { ...subject, id: 'rt/other' }, later);
    expect(entry.clockNow).toBeNull();
    expect(flagsOf(entry, words())).toEqual([]);
  });

  test('the board reads every case anew when the rules change, each under its own', () => {
    const statesOf = ({ view }: BoardModel) => view().entries.map(({ reading }) => reading.state);
    const model = createBoardModel(fixedBooks(publishedPolicies));
    model.take([subject, { ...subject, id: 'rt/other' }], later);
    expect(statesOf(model)).toEqual(['breached', 'breached']);
    model.setBooks(books, later);
    expect(statesOf(model)).toEqual(['breached', 'waiting-to-open']);
  });
});
