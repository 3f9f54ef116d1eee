import type { Offered } from '../case/commands/offers.ts';
import { knownEntries } from '../desk/desk.ts';
import { openClosed, reviewStore } from '../review/review-store.ts';
import { shownClosed } from '../review/shown-closed.ts';
import { openCase, viewStore } from '../view-state.ts';

/** The case that a command without further words is for. */
export interface ChosenCase extends Offered {
  readonly id: string;
  readonly key: string;
  readonly sourceId: string;
  /** The other severities of its policy; none of a closed case. */
  readonly otherSeverities: readonly string[];
  /** Opens it beside the list that it was chosen from. */
  open(): void;
}

/**
 * The case that is open or selected on Review, while that is turned to; else the one whose pane is open on the board or,
 * there, that is selected.
 */
export function chosenCase(): ChosenCase | undefined {
  const { openId, selectedId, page } = viewStore.getState();
  if (page === 'review') return reviewedCase();
  const id = openId ?? (page === 'board' ? selectedId : null);
  return id === null ? undefined : onBoard(id, () => openCase(id));
}

function reviewedCase(): ChosenCase | undefined {
  const { openId, selectedId } = reviewStore.getState();
  const id = openId ?? selectedId;
  if (id === null) return undefined;
  const open = () => openClosed(id);
  const closed = shownClosed(id);
  if (closed === undefined) return onBoard(id, open);
  const { key, owner, isGone, sourceIds } = closed;
  return {
    id,
    key,
    sourceId: sourceIds[0] ?? '',
    otherSeverities: [],
    subject: { isOpen: false, owner, ...(isGone && { isGone }) },
    reading: { pausedFor: 'closed' },
    open,
  };
}

function onBoard(id: string, open: () => void): ChosenCase | undefined {
  const entry = knownEntries().find(({ subject }) => subject.id === id);
  if (entry === undefined) return undefined;
  const { subject, reading, clock } = entry;
  const otherSeverities = clock.policy.severities
    .map((severity) => severity.id)
    .filter((severity) => severity !== clock.terms.severity);
  return { id, key: subject.key, sourceId: subject.sourceId, otherSeverities, subject, reading, open };
}
