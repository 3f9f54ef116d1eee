import type { Policy } from '../policy/policy.ts';
import { type PolicyBook, policyBook } from '../policy/policy-book.ts';
import { publishedFiles, publishedPolicies } from '../policy/published.ts';
import { readPolicyFile } from '../policy/read-policy-file.ts';
import { isSameVersion, type NamedVersion } from '../policy/same-version.ts';
import { calendarOf } from './calendar-snapshot.ts';
import { calendarsOf, type Rules, SHIPPED_RULES } from './rules.ts';
import type { Pin, RulesRecord } from './rules-record.ts';

/** The books that cases are read under. */
export interface RuleBooks {
  /** What is in force now. */
  readonly current: PolicyBook;
  /** The book that this case is read under: `current`, or that of the record it is pinned to. */
  of(caseId: string): PolicyBook;
}

/** The policies as they ship, on the calendars as they ship: what there is before the first record. */
export const SHIPPED_BOOKS: RuleBooks = fixedBooks(bookOfRules(SHIPPED_RULES));

/** Every case under one book. */
export function fixedBooks(book: PolicyBook): RuleBooks {
  return { current: book, of: () => book };
}

/**
 * The books of the newest record and of those that cases are pinned to.
 *
 * @throws Error when a kept policy file is none any more, or a pin names a record that is not there.
 */
export function ruleBooks(
  newest: RulesRecord | null,
  pins: readonly Pin[],
  pinnedTo: readonly RulesRecord[],
): RuleBooks {
  if (newest === null) return SHIPPED_BOOKS;
  const current = bookOfRecord(newest);
  const earlier = new Map(pinnedTo.map((record) => [record.id, bookOfRecord(record)]));
  const pinned = new Map(
    pins.map(({ caseId, rulesId }) => {
      const book = rulesId === newest.id ? current : earlier.get(rulesId);
      if (book === undefined) throw new Error(`${caseId} is pinned to the rules ${rulesId}, which are gone`);
      return [caseId, book];
    }),
  );
  return { current, of: (caseId) => pinned.get(caseId) ?? current };
}

/** The book that `rules` make on the calendars as this program ships them. */
export function bookOfRules(rules: Rules): PolicyBook {
  const { china, own } = calendarsOf(rules);
  return policyBook(policiesOf(rules), china, [own]);
}

/** The book that `record` stands for. */
export function bookOfRecord({ rules, calendars }: RulesRecord): PolicyBook {
  const [calendar, ...others] = calendars.map(calendarOf);
  if (calendar === undefined) throw new Error('a record of the rules without a calendar');
  return policyBook(policiesOf(rules), calendar, others);
}

/** The published versions and the desk's own; one of its own takes the place of the version that it names. */
export function policiesOf({ policyFiles }: Rules): readonly Policy[] {
  const own = policyFiles.map(keptPolicy);
  const isReplaced = (policy: Policy) => own.some((one) => isSameVersion(one, policy));
  return [...publishedPolicies.versions.filter((policy) => !isReplaced(policy)), ...own];
}

/** The file of a version, to be saved and edited: the desk's own word for word; `null` when there is none. */
export function policyFileOf({ policyFiles }: Rules, named: NamedVersion): string | null {
  const shipped = publishedFiles.map((file) => `${JSON.stringify(file, null, 2)}\n`);
  return [...policyFiles, ...shipped].find((text) => isSameVersion(keptPolicy(text), named)) ?? null;
}

/** The policy of a file that was kept. It was read when it was taken, so it can be read. */
export function keptPolicy(text: string): Policy {
  const read = readPolicyFile(text);
  if (!read.ok) throw new Error(`a kept policy file is refused: ${read.problems[0]?.text}`);
  return read.policy;
}
