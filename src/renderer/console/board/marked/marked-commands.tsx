import {
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CommandAction, CommandKind } from '../../../../domain/cases/command.ts';
import { AgentForm } from '../../case/commands/agent-form.tsx';
import { CommandButtons } from '../../case/commands/command-buttons.tsx';
import { SeverityForm } from '../../case/commands/severity-form.tsx';
import { draftOf, dropDraft, isWritten, MARKED_CASES } from '../../case/commands/text-drafts.ts';
import { TextForm } from '../../case/commands/text-form.tsx';
import { useDesk } from '../../desk/desk.ts';
import { programStore, useProgram } from '../../program.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';
import { GivenLine } from './given-line.tsx';
import { giveEach, useGiven } from './given-store.ts';
import { setMarkedHands } from './marked-hands.ts';
import { markedOffers } from './marked-offers.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
});

/** The agent's name as it is by now: it may just have been given. */
function currentAgent(): string {
  return programStore.getState().state?.preferences.agent ?? '';
}

/** What was chosen and is not given yet: for want of the agent's name, or of words. */
interface Chosen {
  readonly kind: CommandKind;
  readonly action: CommandAction | null;
  /** To which cases, where a form has said so; else to all that it can be done to. */
  readonly entries: readonly Entry[] | null;
}

/** What can be done to all marked cases at once, each by a command of its own; and what of it can be undone. */
export function MarkedCommands({ marked }: { readonly marked: readonly Entry[] }) {
  const styles = useStyles();
  const { t } = useWording();
  const agent = useProgram(({ state }) => state?.preferences.agent ?? '');
  const sources = useDesk((desk) => desk.sources);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const isBusy = useGiven((given) => given.isBusy);
  const abilities = new Map(sources?.map((source) => [source.sourceId, source.abilities]));
  const offersTo = (name: string) => markedOffers(marked, (sourceId) => abilities.get(sourceId) ?? [], name);
  const offers = offersTo(agent);
  const ableTo = (kind: CommandKind, name = agent) =>
    offersTo(name).find((offer) => offer.kind === kind)?.entries ?? [];
  const close = () => setChosen(null);
  const giveTo = async (entries: readonly Entry[], action: CommandAction) => {
    close();
    const written = isWritten(action.kind) ? draftOf(MARKED_CASES, action.kind) : '';
    const isGiven = await giveEach(entries, action);
    if (isGiven && isWritten(action.kind)) dropDraft(MARKED_CASES, action.kind, written);
  };
  /** Gives it, once it is known in whose name. */
  const choose = (action: CommandAction, entries: readonly Entry[] | null = null) =>
    agent === ''
      ? setChosen({ kind: action.kind, action, entries })
      : void giveTo(entries ?? ableTo(action.kind), action);
  useEffect(() => {
    setMarkedHands({
      count: marked.length,
      kinds: isBusy ? [] : offers.map(({ kind }) => kind),
      press: (kind) =>
        kind === 'take' ? choose({ kind }) : setChosen({ kind, action: null, entries: null }),
    });
    return () => setMarkedHands(null);
  });
  const countOf = (kind: CommandKind) => {
    const able = ableTo(kind).length;
    return able === marked.length ? '' : t('marks.someOf', { able, all: marked.length });
  };
  const asked = ({ kind, action, entries }: Chosen) => {
    if (action !== null) {
      const giveNow = () => void giveTo(entries ?? ableTo(kind, currentAgent()), action);
      return <AgentForm onSaved={giveNow} onCancel={close} />;
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
      <TextForm kind="note" caseId={MARKED_CASES} onGive={(note) => choose(note)} onCancel={close} />
    );
  };
  return (
    <>
      {offers.length > 0 && (
        <CommandButtons
          offers={offers.map(({ kind }) => ({ kind, hindrance: isBusy ? 'busy' : null }))}
          open={null}
          countOf={countOf}
          onOpen={(kind) => setChosen({ kind, action: null, entries: null })}
          onGive={(action) => choose(action)}
        />
      )}
      <GivenLine />
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
