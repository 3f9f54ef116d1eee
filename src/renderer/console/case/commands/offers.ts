import type { StoredCase } from '../../../../domain/cases/case.ts';
import type { CommandKind } from '../../../../domain/cases/command.ts';
import { type Agent, isOwn } from '../../../../domain/cases/whose.ts';
import type { Reading } from '../../../../domain/clock/reading.ts';
import { commandFor, type WishKind } from './wish.ts';

/** Why something cannot be done now. */
export type Hindrance = 'closed' | 'mine-already' | 'in-outbox' | 'no-owners' | 'busy';

/** Something that can be done to a case, or could be but for a hindrance. */
export interface Offer {
  readonly kind: WishKind;
  readonly hindrance: Hindrance | null;
}

/** What of a case says what can be done to it. */
export interface Offered {
  readonly subject: Pick<StoredCase, 'isOpen' | 'isGone' | 'owner' | 'standsBehind'>;
  readonly reading: Pick<Reading, 'pausedFor'>;
}

/**
 * What can be done to a case, in the order in which it is offered: only what its source is able to, and of pausing and
 * resuming, resolving and reopening the one that fits. What its source has no more cannot be reopened, nor what another
 * case stands for: it would be on no board. That nobody can be made an owner there, though all else can be done, is said.
 */
export function offersOf(entry: Offered, abilities: readonly CommandKind[], agent: Agent): readonly Offer[] {
  const { subject, reading } = entry;
  const isClosed = !subject.isOpen || reading.pausedFor === 'closed';
  const isPaused = reading.pausedFor !== null && reading.pausedFor !== 'closed';
  const isMine = isOwn(subject, agent);
  const isAble = (kind: WishKind) => abilities.includes(commandFor(kind));
  const isItself = subject.isGone !== true && subject.standsBehind === undefined;
  const isReopenable = isAble('reopen') && !subject.isOpen && isItself;
  const isMissed = (kind: WishKind) => abilities.length > 0 && commandFor(kind) === 'assign';
  return OFFER_ORDER.filter(
    (kind) =>
      (isAble(kind) || isMissed(kind)) &&
      kind !== (isPaused ? 'pause' : 'resume') &&
      kind !== (isReopenable ? 'resolve' : 'reopen'),
  ).map((kind) => ({
    kind,
    hindrance: isAble(kind)
      ? hindranceOf(kind, { isClosed, isMine, isInOutbox: isClosed && subject.isOpen })
      : 'no-owners',
  }));
}

/** Whether it is among what is offered, and nothing hinders it. */
export function isOffered(kind: WishKind, offers: readonly Offer[]): boolean {
  return offers.some((offer) => offer.kind === kind && offer.hindrance === null);
}

/** In which order what can be done is offered. */
export const OFFER_ORDER: readonly WishKind[] = [
  'reply',
  'take',
  'assign',
  'change-severity',
  'pause',
  'resume',
  'note',
  'resolve',
  'reopen',
];

/** For what a clock can be paused, in the order in which it is offered. */
export const PAUSE_REASONS = ['waiting-for-customer', 'on-hold'] as const;

function hindranceOf(
  kind: WishKind,
  facts: { readonly isClosed: boolean; readonly isMine: boolean; readonly isInOutbox: boolean },
): Hindrance | null {
  if (kind === 'note' || kind === 'reopen') return null;
  if (facts.isClosed) return facts.isInOutbox ? 'in-outbox' : 'closed';
  return kind === 'take' && facts.isMine ? 'mine-already' : null;
}
