import { displayName } from '../history.ts';
import type { StatusKind } from '../statuses.ts';
import type { Transaction } from '../wire.ts';

/** A thing of a ticket that somebody changed since a command was based on it. */
export interface Meanwhile {
  /** What it was then, and is since the last change. */
  readonly before: string;
  readonly after: string;
  readonly by: string;
}

/** Whether a transaction is about the owner, the status, or a custom field. */
export const isOwnerChange = ({ Type, Field }: Transaction): boolean => Type === 'Set' && Field === 'Owner';
export const isStatusChange = ({ Type }: Transaction): boolean => Type === 'Status';
export const isChangeOfField =
  (fieldId: number) =>
  ({ Type, Field }: Transaction): boolean =>
    Type === 'CustomField' && Field === String(fieldId);
/** Whether it is about any of these, so that a command may be in conflict with it. */
export const isChange = (transaction: Transaction): boolean =>
  isOwnerChange(transaction) || isStatusChange(transaction) || transaction.Type === 'CustomField';

/**
 * What others made of one thing since; `null` when nobody changed it, when it is as it was, or when the last
 * change was this agent's own: then it stands between this command and an earlier one of the same agent.
 */
export function changedMeanwhile(
  since: readonly Transaction[],
  isAbout: (transaction: Transaction) => boolean,
  isOwn: (transaction: Transaction) => boolean,
): Meanwhile | null {
  const changes = since.filter(isAbout);
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined || isOwn(last) || first.OldValue === last.NewValue)
    return null;
  return { before: first.OldValue, after: last.NewValue, by: displayName(last.Creator) };
}

/** What to say of a ticket that others closed since; `null` when they did not. */
export function closedMeanwhile(
  since: readonly Transaction[],
  isOwn: (transaction: Transaction) => boolean,
  kindOf: (status: string) => StatusKind | null,
): string | null {
  const status = changedMeanwhile(since, isStatusChange, isOwn);
  if (status === null || kindOf(status.after) !== 'closed' || kindOf(status.before) === 'closed') return null;
  return `${status.after} (${status.by})`;
}
