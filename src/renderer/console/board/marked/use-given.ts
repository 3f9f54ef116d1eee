import { useState } from 'react';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { CommandAction, CommandKind } from '../../../../domain/cases/command.ts';
import { bridge } from '../../bridge.ts';
import { MARKED_CASES } from '../../case/commands/text-drafts.ts';
import { deskStore, useDesk } from '../../desk/desk.ts';
import { canBeUndone, writeAgain } from '../../outbox/undo.ts';
import type { Entry } from '../entry.ts';

/** What was given last to several cases, and giving more. */
export interface Given {
  readonly isBusy: boolean;
  /** What the last one wanted, and the ids of its commands that can still be taken back; `null` when none can. */
  readonly undoable: { readonly kind: CommandKind; readonly ids: readonly string[] } | null;
  /** Why the last step stopped: what came before it is done, what comes after it is not. */
  readonly problem: SourceProblem | null;
  /** Answers whether it was given to all of them. */
  give(entries: readonly Entry[], action: CommandAction): Promise<boolean>;
  undo(): Promise<boolean>;
}

interface Last {
  readonly action: CommandAction;
  readonly caseIds: ReadonlySet<string>;
  /** The commands that were there before. */
  readonly before: ReadonlySet<string>;
}

/** Gives one command a case, one after the other, and takes them back for as long as they are not sent. */
export function useGiven(): Given {
  const outbox = useDesk((desk) => desk.outbox);
  const [last, setLast] = useState<Last | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const ids = outbox
    .filter((entry) => {
      const { id, caseId, action } = entry.command;
      const isOfLast = last?.caseIds.has(caseId) && !last.before.has(id) && action.kind === last.action.kind;
      return isOfLast && canBeUndone(entry);
    })
    .map(({ command }) => command.id);
  /** One after the other until one fails; answers whether none did. */
  const each = async <T>(
    items: readonly T[],
    step: (item: T) => ReturnType<typeof bridge.withdrawCommand>,
  ): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    let failed: SourceProblem | null = null;
    for (const item of items) {
      const outcome = await step(item);
      if (outcome.ok) continue;
      failed = outcome.problem;
      break;
    }
    setProblem(failed);
    setBusy(false);
    return failed === null;
  };
  return {
    isBusy,
    undoable: last === null || ids.length === 0 ? null : { kind: last.action.kind, ids },
    problem,
    give(entries, action) {
      const caseIds = new Set(entries.map(({ subject }) => subject.id));
      const before = new Set(deskStore.getState().outbox.map(({ command }) => command.id));
      setLast({ action, caseIds, before });
      return each(entries, ({ subject: { id, revision } }) =>
        bridge.giveCommand({ caseId: id, basedOn: revision, action }),
      );
    },
    async undo() {
      const areUndone = await each(ids, (id) => bridge.withdrawCommand({ id }));
      if (areUndone && last !== null) writeAgain(MARKED_CASES, last.action);
      return areUndone;
    },
  };
}
