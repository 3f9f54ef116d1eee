import { useEffect, useState } from 'react';
import type { OutboxEntry } from '../../../../contract/outbox.ts';
import { refused } from '../../../../contract/outcome.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { Entry } from '../../board/entry.ts';
import { bridge } from '../../bridge.ts';
import { undoCommand } from '../../outbox/undo.ts';
import { currentAgent } from '../../program.ts';
import { useOnceAtATime } from '../../use-once-at-a-time.ts';
import { clearAsked, useAsked } from './asked-store.ts';
import { isAskedBeforeClosing } from './closing.ts';
import { isOffered, type Offer } from './offers.ts';
import { type DraftKind, draftOf, dropDraft, isWritten } from './text-drafts.ts';
import { actionFor, type Wish } from './wish.ts';

interface WantedSeverity {
  readonly severity: string;
}

/** Where the commands of a case stand: the form that is open, and what keeps a command from being given. */
export interface CaseCommandsInHand {
  /** The form that was chosen; `null`: none. */
  readonly chosen: DraftKind | null;
  /** The severity that the form was asked for with, another object at each asking; `null`: none. */
  readonly wanted: WantedSeverity | null;
  /** Opens a form in place of what is open; `null` closes it. */
  choose(form: DraftKind | null): void;
  /** What is given once the agent has said who they are; `null`: nothing waits for that. */
  readonly waiting: Wish | null;
  /** The case of which it is asked whether it is to be resolved; `null`: none. */
  readonly closing: Entry | null;
  /** Gives a command, or asks first: to confirm it where a slip would hurt, and in whose name. */
  give(wish: Wish): void;
  /** The same, once it is confirmed. */
  giveNow(wish: Wish): void;
  stopClosing(): void;
  /** Puts away whatever is open. */
  close(): void;
  stopWaiting(): void;
  /** Why the last command was not taken; `null` when it was. */
  readonly problem: SourceProblem | null;
}

/**
 * Gives commands on a case, one at a time, and does what is asked of it elsewhere on the page, once `offers` are known
 * and if it is among them: what was asked twice is done once. `onProposalDone` hears that what was proposed elsewhere has
 * been taken up, or put away.
 */
export function useCaseCommands(
  entry: Entry,
  offers: readonly Offer[] | null,
  onProposalDone: () => void,
): CaseCommandsInHand {
  const { id, revision } = entry.subject;
  const [chosen, setChosen] = useState<DraftKind | null>(null);
  const [wanted, setWanted] = useState<WantedSeverity | null>(null);
  const [waiting, setWaiting] = useState<Wish | null>(null);
  const [closing, setClosing] = useState<Entry | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const choose = (form: DraftKind | null) => {
    setChosen(form);
    setWanted(null);
    setWaiting(null);
    onProposalDone();
  };
  const close = () => choose(null);
  /** Closes the form of a command that was given, but not another one that was opened until it was taken. */
  const closeFormOf = (form: DraftKind) => {
    setChosen((now) => (now === form ? null : now));
    if (form === 'change-severity') onProposalDone();
  };
  const giveOnce = useOnceAtATime(async (wish: Wish) => {
    const name = currentAgent();
    // In whose name is asked for first.
    if (name === null) return setWaiting(wish);
    const written = isWritten(wish.kind) ? draftOf(id, wish.kind) : '';
    const outcome = await bridge.giveCommand({
      caseId: id,
      basedOn: revision,
      action: actionFor(wish, name),
    });
    setWaiting(null);
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok || !isWritten(wish.kind)) return;
    dropDraft(id, wish.kind, written);
    if (draftOf(id, wish.kind) === '') closeFormOf(wish.kind);
  });
  const giveNow = (wish: Wish) => {
    setClosing(null);
    void giveOnce(wish);
  };
  const give = (wish: Wish) =>
    wish.kind === 'resolve' && isAskedBeforeClosing([entry]) ? setClosing(entry) : giveNow(wish);
  const undo = async (last: OutboxEntry | null) => {
    const outcome = last === null ? refused('nothing-to-undo') : await undoCommand(last);
    setProblem(outcome.ok ? null : outcome.problem);
  };
  const asked = useAsked(id);
  useEffect(() => {
    if (asked === null || 'show' in asked || ('wish' in asked && offers === null)) return;
    clearAsked();
    if ('wish' in asked) return isOffered(asked.wish.kind, offers ?? []) ? give(asked.wish) : undefined;
    if ('undo' in asked) return void undo(asked.undo);
    onProposalDone();
    setChosen(asked.form);
    setWanted(asked.severity === undefined ? null : { severity: asked.severity });
  });
  return {
    chosen,
    wanted,
    choose,
    closing,
    waiting,
    give,
    giveNow,
    close,
    stopClosing: () => setClosing(null),
    stopWaiting: () => setWaiting(null),
    problem,
  };
}
