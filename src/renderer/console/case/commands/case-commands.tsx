import { makeStyles, tokens, useRestoreFocusSource } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Entry } from '../../board/entry.ts';
import { programClock } from '../../clock.ts';
import { useDesk } from '../../desk/desk.ts';
import { sourceOf, useSources } from '../../desk/use-sources.ts';
import { putsAway } from '../../hands/puts-away.ts';
import { isForDeadline } from '../../outbox/for-deadline.ts';
import { PendingCommand } from '../../outbox/pending-command.tsx';
import { useAgent } from '../../program.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useNth } from '../../use-nth.ts';
import { useWording } from '../../wording/use-wording.ts';
import { AgentForm } from './agent-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CommandButtons } from './command-buttons.tsx';
import { ConfirmClosing } from './confirm-closing.tsx';
import { offersOf } from './offers.ts';
import { replyHint } from './reply-hint.ts';
import { SeverityForm, type SeverityProposal } from './severity-form.tsx';
import { type DraftKind, useDraftsOf } from './text-drafts.ts';
import { TextForm } from './text-form.tsx';
import { type CaseCommandsInHand, useCaseCommands } from './use-case-commands.ts';
import type { Wish } from './wish.ts';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '12px', marginTop: '14px' },
  form: {
    padding: '12px 14px 14px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textWrap: 'pretty',
  },
  none: { margin: '12px 0 0', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  list: { display: 'grid', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

interface Props {
  readonly entry: Entry;
  /** A change of severity that is proposed from elsewhere on the page; `null`: none. */
  readonly proposal: SeverityProposal | null;
  /** The proposal was taken up or put away. */
  readonly onProposalDone: () => void;
}

/** What an agent can do to a case, and what of it has not reached the help desk yet. */
export function CaseCommands({ entry, proposal, onProposalDone }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const { subject } = entry;
  const agent = useAgent();
  const source = useSources((sources) => sourceOf(sources, subject.sourceId) ?? null);
  const abilities = source?.abilities ?? null;
  const outbox = useDesk((desk) => desk.outbox);
  const offers = offersOf(entry, abilities ?? [], agent);
  const pending = outbox.filter(({ command }) => command.caseId === subject.id);
  const drafts = useDraftsOf(subject.id);
  const inHand = useCaseCommands(entry, abilities === null ? null : offers, onProposalDone);
  const { closing, waiting, give, close, problem } = inHand;
  const open: DraftKind | null = proposal === null ? inHand.chosen : 'change-severity';
  /** Esc closes a form before it closes the case; what is written in it stays for the next time. */
  const putAway = (event: KeyboardEvent) => {
    if (!putsAway(event) || (open === null && waiting === null)) return;
    event.preventDefault();
    close();
  };
  const comesBack = useRestoreFocusSource();
  if (offers.length === 0) {
    const why = t(source?.kind === 'files' ? 'commands.noneOfFile' : 'commands.none');
    return <p className={styles.none}>{source === null ? '' : why}</p>;
  }
  return (
    <section
      {...comesBack}
      className={styles.part}
      aria-label={t('commands.title')}
      data-testid="case-commands"
      onKeyDown={putAway}
    >
      <CommandButtons
        offers={offers}
        open={open}
        drafts={drafts}
        onOpen={(form) => inHand.choose(form === open ? null : form)}
        onGive={give}
      />
      {/* Only now: whoever looks what a change would do need not say who they are. */}
      {waiting !== null && (
        <div className={styles.form}>
          <AgentForm onSaved={() => inHand.giveNow(waiting)} onCancel={inHand.stopWaiting} />
        </div>
      )}
      {waiting === null && open !== null && (
        <div className={styles.form}>
          <CommandForm
            open={open}
            entry={entry}
            wanted={inHand.wanted}
            proposal={proposal}
            onGive={give}
            onCancel={close}
          />
        </div>
      )}
      {closing !== null && (
        <ConfirmClosing
          entries={[closing]}
          onConfirm={() => inHand.giveNow({ kind: 'resolve' })}
          onCancel={inHand.stopClosing}
        />
      )}
      {problem !== null && <ProblemText problem={problem} />}
      {pending.length > 0 && (
        <ul className={styles.list} aria-label={t('commands.outbox')}>
          {pending.map((one) => (
            <PendingCommand
              key={one.command.id}
              entry={one}
              isForDeadline={isForDeadline(one.command, entry.clock, programClock.now())}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The form that is open. */
function CommandForm(props: {
  readonly open: DraftKind;
  readonly entry: Entry;
  /** The severity that the form was asked for with; `null`: none. */
  readonly wanted: CaseCommandsInHand['wanted'];
  readonly proposal: SeverityProposal | null;
  readonly onGive: (wish: Wish) => void;
  readonly onCancel: () => void;
}) {
  const { open, entry, wanted, proposal, onGive, onCancel } = props;
  const wording = useWording();
  const asking = useNth(proposal ?? wanted);
  const caseId = entry.subject.id;
  const ofCases = { entries: [entry], caseId, onGive: (_: unknown, wish: Wish) => onGive(wish), onCancel };
  if (open === 'assign') return <AssignForm {...ofCases} />;
  if (open !== 'change-severity') {
    const hint =
      open === 'reply' ? replyHint(entry, programClock.now(), wording) : wording.t('commands.note.hint');
    return (
      <TextForm key={open} kind={open} caseId={caseId} hint={hint} onGive={onGive} onCancel={onCancel} />
    );
  }
  return (
    <SeverityForm
      // Another asking is answered, also one for the same: something else may be chosen by then.
      key={asking}
      {...ofCases}
      start={(proposal ?? wanted ?? entry.clock.terms).severity}
      {...(proposal === null ? {} : { proposedReason: proposal.reason })}
    />
  );
}
