import type { ConsoleArgument } from '../../../../contract/console.ts';
import type { LoggedCase } from '../../../../contract/logged-case.ts';
import { DONE, type Outcome, refused } from '../../../../contract/outcome.ts';
import { LOGGED_HERE_SOURCE } from '../../../../contract/sources/built-in.ts';
import type { Case, StoredCase } from '../../../../domain/cases/case.ts';
import { correctedBy, openedTooLate } from '../../../../domain/cases/corrected.ts';
import type { Agent } from '../../../../domain/cases/whose.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import type { Clock } from '../../../clock.ts';
import { takeTurns } from '../../../take-turns.ts';
import type { Vault } from '../../../vault/vault.ts';
import { caseOfLog } from './case-of-log.ts';

/** What the desk needs. */
export interface LogDeskWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The name under which the agent works. */
  readonly agent: () => Agent;
  /** Does `work` while nothing is carried out on logged cases. */
  readonly whileStopped: (work: () => Promise<void>) => Promise<void>;
  readonly onStored: (cases: readonly StoredCase[]) => void;
}

/** Where cases are logged. */
export interface LogDesk {
  /** Stores a case under the next number and answers its id. Throws when the vault does, and nothing is stored. */
  log(logged: LoggedCase): Promise<string>;
  /**
   * Puts right what was logged of an open case, and keeps what was done to it since. Throws when the vault does, and
   * nothing is stored.
   */
  correct(correction: ConsoleArgument<'cases:correct'>): Promise<Outcome>;
}

/**
 * A desk on the vault. The source's cursor is the last number given: it moves in the transaction that stores the
 * case, so that no number comes twice, and cases are logged one after the other.
 */
export function createLogDesk({ vault, clock, agent, whileStopped, onStored }: LogDeskWorld): LogDesk {
  const { id: sourceId } = LOGGED_HERE_SOURCE;
  const inTurn = takeTurns();

  const store = async (logged: LoggedCase): Promise<string> => {
    const { cursor } = await vault.request({ op: 'read-cursor', sourceId });
    const number = Number(cursor ?? '0') + 1;
    const now = clock.now();
    const made = caseOfLog(logged, number, now);
    await keep(made, String(number), now);
    return made.id;
  };

  const keep = async (told: Case, cursor: string | null, now: EpochMs): Promise<void> => {
    const changes = [{ kind: 'told' as const, case: told }];
    const { stored } = await vault.request({ op: 'apply', sourceId, changes, setAside: [], cursor, now });
    onStored(stored);
  };

  const putRight = async ({ caseId, ...correction }: ConsoleArgument<'cases:correct'>): Promise<Outcome> => {
    const { case: known } = await vault.request({ op: 'read-case', caseId });
    if (known?.sourceId !== sourceId) return refused('case-missing', caseId);
    if (!known.isOpen) return refused('case-closed', known.key);
    const now = clock.now();
    if (openedTooLate(correction.openedAt, known, now) !== null) return refused('opened-late', known.key);
    const { firstSeenAt: _, ...right } = correctedBy(known, correction, agent() ?? '', now);
    const told = { ...right, updatedAt: Math.max(known.updatedAt, now), revision: known.revision + 1 };
    await keep(told, null, now);
    return DONE;
  };

  return {
    log: (logged) => inTurn(() => store(logged)),
    correct: (correction) =>
      inTurn(async () => {
        let outcome: Outcome = refused('case-missing', correction.caseId);
        await whileStopped(async () => {
          outcome = await putRight(correction);
        });
        return outcome;
      }),
  };
}
