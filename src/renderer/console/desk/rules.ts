import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FirstRows } from '../../../contract/first-rows.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { type RuleBooks, ruleBooks, SHIPPED_BOOKS } from '../../../domain/rules/rule-books.ts';
import type { RulesRecord } from '../../../domain/rules/rules-record.ts';

interface DeskRules {
  readonly books: RuleBooks;
  /** The newest record; `null` while there is none. */
  readonly record: RulesRecord | null;
  /** How many cases keep to another. */
  readonly pins: number;
}

/** The rules that cases are read under on this page: the shipped ones until the stored ones are read. */
export const rulesStore = createStore<DeskRules>(() => ({ books: SHIPPED_BOOKS, record: null, pins: 0 }));

/** Takes over the rules as stored. */
export function takeRules({ newest, pins, pinnedTo }: VaultResult<'read-rules'>): void {
  rulesStore.setState({ books: ruleBooks(newest, pins, pinnedTo), record: newest, pins: pins.length });
}

/** What tells the rules of this page from others, for as long as none are taken over. */
export function rulesTaken(): FirstRows['under'] {
  const { record, pins } = rulesStore.getState();
  return { record: record?.id ?? null, pins };
}

/** The policies and calendars in force; another book after each change of them. */
export function useBook(): PolicyBook {
  return useStore(rulesStore, ({ books }) => books.current);
}

/** The books that cases are read under, those of earlier rules included. */
export function useBooks(): RuleBooks {
  return useStore(rulesStore, ({ books }) => books);
}

/** The newest record of the rules; `null` while there is none. */
export function useRulesRecord(): RulesRecord | null {
  return useStore(rulesStore, ({ record }) => record);
}
