import type { LoggedCase } from '../../../../contract/logged-case.ts';
import { LOGGED_HERE_SOURCE } from '../../../../contract/sources/built-in.ts';
import type { StoredCase } from '../../../../domain/cases/case.ts';
import type { Clock } from '../../../clock.ts';
import { takeTurns } from '../../../take-turns.ts';
import type { Vault } from '../../../vault/vault.ts';
import { caseOfLog } from './case-of-log.ts';

/** What the desk needs. */
export interface LogDeskWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly onStored: (cases: readonly StoredCase[]) => void;
}

/** Where cases are logged. */
export interface LogDesk {
  /** Stores a case under the next number and answers its id. Throws when the vault does, and nothing is stored. */
  log(logged: LoggedCase): Promise<string>;
}

/**
 * A desk on the vault. The source's cursor is the last number given: it moves in the transaction that stores the
 * case, so that no number comes twice, and cases are logged one after the other.
 */
export function createLogDesk({ vault, clock, onStored }: LogDeskWorld): LogDesk {
  const { id: sourceId } = LOGGED_HERE_SOURCE;
  const inTurn = takeTurns();

  const store = async (logged: LoggedCase): Promise<string> => {
    const { cursor } = await vault.request({ op: 'read-cursor', sourceId });
    const number = Number(cursor ?? '0') + 1;
    const now = clock.now();
    const made = caseOfLog(logged, number, now);
    const { stored } = await vault.request({
      op: 'apply',
      sourceId,
      changes: [{ kind: 'told', case: made }],
      setAside: [],
      cursor: String(number),
      now,
    });
    onStored(stored);
    return made.id;
  };

  return { log: (logged) => inTurn(() => store(logged)) };
}
