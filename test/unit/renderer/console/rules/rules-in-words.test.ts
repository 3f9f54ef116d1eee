import { describe, expect, test } from 'vitest';
import { EXPECTED_CODES } from '../../../../../src/domain/policy/expected.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { readPolicyFile } from '../../../../../src/domain/policy/read-policy-file.ts';
import {
  bookOfRules,
  fixedBooks,
  policyFileOf,
  type RuleBooks,
} from '../../../../../src/domain/rules/rule-books.ts';
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
  const published = () =>
    JSON.parse(policyFileOf(SHIPPED_RULES, { id: 'azure-china', version: '1.1' }) ?? '');

  test('is flagged with both scores and deadlines, and the calendar it was scored by', () => {
    const [flag] = flagsOf(entryUnder(books, subject, later), words());
    expect(flag?.id).toBe('earlier-rules');
    expect(flag?.long).toContain(publishedPolicies.calendar.version);
    expect(flag?.long).toContain('breached, deadline Fri 18 Sept 2026 12:00');
    expect(flag?.long).toContain('still open, deadline Sun 20 Sept 2026 12:00');
  });

  test('is flagged with the version of the policy it was scored by, where that and not the calendar is another', () => {
    const own = JSON.stringify({ ...published(), version: '1.2', inForceFrom: '2026-09-01' });
    const earlier = bookOfRules({ ...SHIPPED_RULES, policyFiles: [own] });
    const entry = entryUnder({ current: publishedPolicies, of: () => earlier }, subject, later);
    const [flag] = flagsOf(entry, words());
    expect(flag?.long).toMatch(/Scored under earlier rules \([^)]*, version 1\.2\)/);
    expect(flag?.long).not.toContain(publishedPolicies.calendar.version);
  });

  test('is flagged as scored by an earlier file where the same version is another file now', () => {
    const file = (name: string) => JSON.stringify({ ...published(), notes: [{ en: name, zh: name }] });
    const [earlier, now] = ['a', 'b'].map((name) =>
      bookOfRules({ ...SHIPPED_RULES, policyFiles: [file(name)] }),
    );
    if (earlier === undefined || now === undefined) throw new Error('no books');
    const [flag] = flagsOf(entryUnder({ current: now, of: () => earlier }, subject, later), words());
    expect(flag?.long).toMatch(/\(an earlier file of [^)]*, version 1\.1\)/);
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
