import {
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Agent } from '../../../../domain/cases/whose.ts';
import { AgentForm } from '../../case/commands/agent-form.tsx';
import { AssignForm } from '../../case/commands/assign-form.tsx';
import { isAskedBeforeClosing } from '../../case/commands/closing.ts';
import { ConfirmClosing } from '../../case/commands/confirm-closing.tsx';
import { SeverityForm } from '../../case/commands/severity-form.tsx';
import { draftOf, dropDraft, isWritten, MARKED_CASES } from '../../case/commands/text-drafts.ts';
import { TextForm } from '../../case/commands/text-form.tsx';
import type { Wish, WishKind } from '../../case/commands/wish.ts';
import { useDesk } from '../../desk/desk.ts';
import { currentAgent, useAgent } from '../../program.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';
import { FoldingCommands } from './folding-commands.tsx';
import { GivenLine } from './given-line.tsx';
import { giveEach, useGiven } from './given-store.ts';
import { setMarkedHands } from './marked-hands.ts';
import { markedOffers } from './marked-offers.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
});

/** What was chosen and is not given yet: for want of the agent's name, or of words. */
interface Chosen {
  readonly kind: WishKind;
  readonly wish: Wish | null;
  /** To which cases, where a form has said so; else to all that it can be done to. */
  readonly entries: readonly Entry[] | null;
}

/** What can be done to all marked cases at once, each by a command of its own; and what of it can be undone. */
export function MarkedCommands({ marked }: { readonly marked: readonly Entry[] }) {
  const styles = useStyles();
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
    close();
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
  const asked = ({ kind, wish, entries }: Chosen) => {
    if (wish !== null) {
      const giveNow = () => {
        const name = currentAgent();
        if (name !== null) void giveTo(entries ?? ableTo(kind, name), wish, name);
      };
      return <AgentForm onSaved={giveNow} onCancel={close} />;
    }
    if (kind === 'assign') {
      return (
        <AssignForm
          entries={ableTo(kind)}
          caseId={MARKED_CASES}
          onGive={(changed, assignment) => choose(assignment, changed)}
          onCancel={close}
        />
      );
    }
    return kind === 'change-severity' ? (
      <SeverityForm
        entries={ableTo(kind)}
        caseId={MARKED_CASES}
        start=""
        onGive={(changed, change) => choose(change, changed)}
        onCancel={close}
      />
    ) : (
      <TextForm
        kind="note"
        caseId={MARKED_CASES}
        hint={t('commands.note.hint')}
        onGive={(note) => choose(note)}
        onCancel={close}
      />
    );
  };
  return (
    <>
      {offers.length === 0 && sources !== null && <span>{t('marks.none')}</span>}
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
        <Modal onOpenChange={close}>
          <DialogSurface className={styles.surface} data-testid="marked-dialog">
            <DialogBody>
              <DialogTitle>
                {t('marks.title', {
                  what: t(`commands.do.${chosen.kind}`),
                  count: ableTo(chosen.kind).length,
                })}
              </DialogTitle>
              <DialogContent>{asked(chosen)}</DialogContent>
            </DialogBody>
          </DialogSurface>
        </Modal>
      )}
    </>
  );
}
