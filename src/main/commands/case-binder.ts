import type { ConsoleAnswer, ConsoleArgument } from '../../contract/console.ts';
import { DONE, type Outcome, type Refused, refused } from '../../contract/outcome.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';

/** Takes what agents say of two cases, that they are the same or that they are not, and takes it back. */
export interface CaseBinder {
  bind(argument: ConsoleArgument<'cases:bind'>): Promise<ConsoleAnswer<'cases:bind'>>;
  restore(argument: ConsoleArgument<'cases:restore-bonds'>): Promise<Outcome>;
}

/** The binder over the vault. */
export function createCaseBinder(world: {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Hears of the cases whose place among their twins changed by it, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  readonly log: (message: string) => void;
}): CaseBinder {
  const { vault } = world;
  const attempt = async <T>(step: () => Promise<T>): Promise<T | Refused> => {
    try {
      return await step();
    } catch (error) {
      world.log(`what was said of two cases could not be kept: ${error}`);
      return refused('vault-unavailable');
    }
  };
  return {
    bind: (said) =>
      attempt(async () => {
        const now = world.clock.now();
        const { outcome, stored, before } = await vault.request({ op: 'bind-cases', ...said, now });
        world.onStored(stored);
        switch (outcome) {
          case 'done':
            return { ok: true, before };
          case 'missing':
            return refused('case-missing', said.otherId);
          case 'same-source':
            return refused('same-source');
        }
      }),
    restore: ({ before }) =>
      attempt(async () => {
        const { stored } = await vault.request({ op: 'restore-bonds', bonds: before });
        world.onStored(stored);
        return DONE;
      }),
  };
}
