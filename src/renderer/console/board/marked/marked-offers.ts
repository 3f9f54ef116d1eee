import type { CommandKind } from '../../../../domain/cases/command.ts';
import type { Agent } from '../../../../domain/cases/whose.ts';
import { OFFER_ORDER, type Offer, offersOf } from '../../case/commands/offers.ts';
import type { WishKind } from '../../case/commands/wish.ts';
import type { Entry } from '../entry.ts';

/**
 * Something that can be done to marked cases, and to which of them: at least one, unless all have the same hindrance.
 */
export interface MarkedOffer extends Offer {
  readonly entries: readonly Entry[];
}

/** A reply is written to one customer about one case, and is not among these. */
const ORDER = OFFER_ORDER.filter((kind) => kind !== 'reply');

/**
 * What can be done to some of the marked cases now, in the order in which it is offered; that none of them can have an
 * owner, too.
 */
export function markedOffers(
  marked: readonly Entry[],
  abilitiesOf: (sourceId: string) => readonly CommandKind[],
  agent: Agent,
): readonly MarkedOffer[] {
  const able = new Map<WishKind, Entry[]>(ORDER.map((kind) => [kind, []]));
  const ownerless = new Map<WishKind, number>();
  for (const entry of marked) {
    for (const { kind, hindrance } of offersOf(entry, abilitiesOf(entry.subject.sourceId), agent)) {
      if (hindrance === null) able.get(kind)?.push(entry);
      if (hindrance === 'no-owners') ownerless.set(kind, (ownerless.get(kind) ?? 0) + 1);
    }
  }
  return ORDER.flatMap((kind): MarkedOffer[] => {
    const entries = able.get(kind) ?? [];
    if (entries.length > 0) return [{ kind, hindrance: null, entries }];
    const isHindered = marked.length > 0 && ownerless.get(kind) === marked.length;
    return isHindered ? [{ kind, hindrance: 'no-owners', entries }] : [];
  });
}
