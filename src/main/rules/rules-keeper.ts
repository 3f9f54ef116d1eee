import type { VaultResult } from '../../contract/vault.ts';
import { chinaCalendar } from '../../domain/calendar/china.ts';
import { bookOfRules, type RuleBooks, ruleBooks, SHIPPED_BOOKS } from '../../domain/rules/rule-books.ts';
import { type Rules, SHIPPED_RULES } from '../../domain/rules/rules.ts';
import type { ChangedRules } from '../../domain/rules/rules-change.ts';
import { nextRecord, type RulesCause } from '../../domain/rules/rules-record.ts';
import type { Clock } from '../clock.ts';
import { takeTurns } from '../take-turns.ts';
import { readAllCases } from '../vault/stored-cases.ts';
import type { Vault } from '../vault/vault.ts';
import { type Consequences, consequencesOf, NO_CONSEQUENCES } from './consequences.ts';

type Refusal = Extract<ChangedRules, { ok: false }>;

/** The rules that cases are read under, as they are kept in the vault. */
export interface RulesKeeper {
  /** The shipped ones before the first `start`. */
  books(): RuleBooks;
  /** Reads what is kept; a record is written at the first start and when the program brought new notices. */
  start(): Promise<void>;
  /** What `rules` would do to the cases that are stored. */
  consequences(rules: Rules): Promise<Consequences>;
  /**
   * Puts what `decide` makes of the rules in force in their place, one change after the other. What it refuses
   * changes nothing.
   */
  change(decide: (rules: Rules) => ChangedRules): Promise<Consequences | Refusal>;
  /** The desk's own rules as they are in force. */
  current(): Rules;
  /** Reads the case under the rules in force again. */
  scoreAnew(caseId: string): Promise<void>;
  /** What the record moved has been seen. */
  see(rulesId: number): Promise<void>;
  /** Calls back after every change. */
  onChanged(listener: () => void): void;
}

/** Keeps the rules in `vault`; nothing is read before `start`. */
export function keepRules(world: {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Clock;
}): RulesKeeper {
  const { vault, clock } = world;
  let kept: VaultResult<'read-rules'> = { newest: null, pins: [], pinnedTo: [] };
  let books = SHIPPED_BOOKS;
  const listeners = new Set<() => void>();
  const inTurn = takeTurns();

  const read = async () => {
    kept = await vault.request({ op: 'read-rules' });
    books = ruleBooks(kept.newest, kept.pins, kept.pinnedTo);
    for (const listener of listeners) listener();
  };
  const current = () => kept.newest?.rules ?? SHIPPED_RULES;
  const consequences = (rules: Rules) => {
    const pinned = new Set(kept.pins.map(({ caseId }) => caseId));
    const both = { before: books, after: bookOfRules(rules) };
    return consequencesOf(readAllCases(vault), both, (caseId) => pinned.has(caseId), clock.now());
  };
  const put = async (rules: Rules, by: RulesCause) => {
    const { newest } = kept;
    const record = nextRecord(newest, { rules, by, at: clock.now() });
    // Before the first record nothing was told, under whatever rules.
    const found = newest === null ? NO_CONSEQUENCES : await consequences(rules);
    const pins = found.keptIds.map((caseId) => ({ caseId, rulesId: newest?.id ?? record.id }));
    const { moved, keptScores, retimed, freedIds } = found;
    const complete = { ...record, moved: [...moved], keptScores, retimed };
    await vault.request({ op: 'put-rules', record: complete, pins, freedIds: [...freedIds] });
    await read();
    return found;
  };

  return {
    books: () => books,
    current,
    start: () =>
      inTurn(async () => {
        await read();
        if (kept.newest === null) await put(SHIPPED_RULES, { kind: 'first-start' });
        else if (kept.newest.bundled !== chinaCalendar.version) {
          await put(kept.newest.rules, { kind: 'new-notices' });
        }
      }),
    consequences,
    change: (decide) =>
      inTurn(async () => {
        const decided = decide(current());
        return decided.ok ? put(decided.rules, decided.by) : decided;
      }),
    scoreAnew: (caseId) =>
      inTurn(async () => {
        await vault.request({ op: 'unpin-case', caseId });
        await read();
      }),
    async see(rulesId) {
      await vault.request({ op: 'see-rules', rulesId });
    },
    onChanged(listener) {
      listeners.add(listener);
    },
  };
}
