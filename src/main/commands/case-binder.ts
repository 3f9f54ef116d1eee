import type { ConsoleArgument } from '../../contract/console.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { SourceProblemCode } from '../../contract/problem.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';

/** Takes what agents say of two cases: that they are the same, or that they are not. */
export function caseBinder(world: {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The cases that stand elsewhere for it, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
  readonly log: (message: string) => void;
}): (argument: ConsoleArgument<'cases:bind'>) => Promise<Outcome> {
  return async ({ caseId, otherId, isSame }) => {
    try {
      const now = world.clock.now();
      const { outcome, stored } = await world.vault.request({
        op: 'bind-cases',
        caseId,
        otherId,
        isSame,
        now,
      });
      world.onStored(stored);
      switch (outcome) {
        case 'done':
          return { ok: true };
        case 'missing':
          return refused('case-missing', otherId);
        case 'same-source':
          return refused('same-source', '');
      }
    } catch (error) {
      world.log(`what was said of two cases could not be kept: ${error}`);
      return refused('vault-unavailable', '');
    }
  };
}

function refused(code: SourceProblemCode, subject: string): Outcome {
  return { ok: false, problem: { code, subject, detail: '' } };
}
