import type { CommandKind } from '../../../../domain/cases/command.ts';
import { OFFER_ORDER, offersOf } from '../../case/commands/offers.ts';
import type { WishKind } from '../../case/commands/wish.ts';
import type { Entry } from '../entry.ts';

/** Something that can be done to marked cases, and to which of them: at least one. */
export interface MarkedOffer {
  readonly kind: WishKind;
  readonly entries: readonly Entry[];
}

/** A reply is written to one customer about one case, and is not among these. */
const ORDER = OFFER_ORDER.filter((kind) => kind !== 'reply');

/** What can be done to some of the marked cases now, in the order in which it is offered. */
export function markedOffers(
  marked: readonly Entry[],
  abilitiesOf: (sourceId: string) => readonly CommandKind[],
  agent: string,
): readonly MarkedOffer[] {
  const able = new Map<WishKind, Entry[]>(ORDER.map((kind) => [kind, []]));
  for (const entry of marked) {
    for (const { kind, hindrance } of offersOf(entry, abilitiesOf(entry.subject.sourceId), agent))
      if (hindrance === null) able.get(kind)?.push(entry);
  }
  return ORDER.map((kind) => ({ kind, entries: able.get(kind) ?? [] })).filter(
    ({ entries }) => entries.length > 0,
  );
}
