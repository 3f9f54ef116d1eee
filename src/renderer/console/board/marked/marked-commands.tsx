import { useEffect, useState } from 'react';
import type { Agent } from '../../../../domain/cases/whose.ts';
import { isAskedBeforeClosing } from '../../case/commands/closing.ts';
import { ConfirmClosing } from '../../case/commands/confirm-closing.tsx';
import { draftOf, dropDraft, isWritten, MARKED_CASES } from '../../case/commands/text-drafts.ts';
import type { Wish, WishKind } from '../../case/commands/wish.ts';
import { useDesk } from '../../desk/desk.ts';
import { useAgent } from '../../program.ts';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';
import { FoldingCommands } from './folding-commands.tsx';
import { GivenLine } from './given-line.tsx';
import { giveEach, useGiven } from './given-store.ts';
import { type Chosen, MarkedDialog } from './marked-dialog.tsx';
import { setMarkedHands } from './marked-hands.ts';
import { markedOffers } from './marked-offers.ts';

/** What can be done to all marked cases at once, each by a command of its own; and what of it can be undone. */
export function MarkedCommands({ marked }: { readonly marked: readonly Entry[] }) {
  const { t } = useWording();
  const agent = useAgent();
  const sources = useDesk((desk) => desk.sources);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [closing, setClosing] = useState<readonly Entry[]>([]);
  const isBusy = useGiven((given) => given.underWay !== null);
  const abilities = new Map(sources?.map((source) => [source.sourceId, source.abilities]));
  const offersTo = (name: Agent) => markedOffers(marked, (sourceId) => abilities.get(sourceId) ?? [], name);
  const offers = offersTo(agent);
  const ableTo = (kind: WishKind, name = agent) =>
    offersTo(name).find((offer) => offer.kind === kind)?.entries ?? [];
  const close = () => setChosen(null);
  const giveTo = async (entries: readonly Entry[], wish: Wish, name: string) => {
    if (entries.length > 0) close();
    const written = isWritten(wish.kind) ? draftOf(MARKED_CASES, wish.kind) : '';
    const isGiven = await giveEach(entries, wish, name);
    if (isGiven && isWritten(wish.kind)) dropDraft(MARKED_CASES, wish.kind, written);
  };
  /** Gives it, once it is known in whose name. */
  const give = (wish: Wish, entries: readonly Entry[] | null = null) =>
    agent === null
      ? setChosen({ kind: wish.kind, wish, entries })
      : void giveTo(entries ?? ableTo(wish.kind), wish, agent);
  /** Gives it, once it is confirmed where a slip would hurt. */
  const choose = (wish: Wish, entries: readonly Entry[] | null = null) => {
    const isAsked = wish.kind === 'resolve' && isAskedBeforeClosing(ableTo('resolve'));
    return isAsked ? setClosing(ableTo('resolve')) : give(wish, entries);
  };
  useEffect(() => {
    setMarkedHands({
      count: marked.length,
      kinds: isBusy ? [] : offers.filter(({ hindrance }) => hindrance === null).map(({ kind }) => kind),
      press: ({ kind, asked }) =>
        'wish' in asked ? choose(asked.wish) : setChosen({ kind, wish: null, entries: null }),
    });
    return () => setMarkedHands(null);
  });
  const countOf = (kind: WishKind) => {
    const able = ableTo(kind).length;
    return able === marked.length || able === 0 ? '' : t('marks.someOf', { able, all: marked.length });
  };
  return (
    <>
      {offers.length === 0 && marked.length > 0 && sources !== null && <span>{t('marks.none')}</span>}
      {offers.length > 0 && (
        <FoldingCommands
          offers={offers.map(({ kind, hindrance }) => ({ kind, hindrance: isBusy ? 'busy' : hindrance }))}
          countOf={countOf}
          onOpen={(kind) => setChosen({ kind, wish: null, entries: null })}
          onGive={(wish) => choose(wish)}
        />
      )}
      <GivenLine />
      {closing.length > 0 && (
        <ConfirmClosing
          entries={closing}
          onConfirm={() => {
            setClosing([]);
            give({ kind: 'resolve' }, closing);
          }}
          onCancel={() => setClosing([])}
        />
      )}
      {chosen !== null && (
        <MarkedDialog
          chosen={chosen}
          ableTo={ableTo}
          onChoose={choose}
          onGive={(entries, wish, name) => void giveTo(entries, wish, name)}
          onClose={close}
        />
      )}
    </>
  );
}
