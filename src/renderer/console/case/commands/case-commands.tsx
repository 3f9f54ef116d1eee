import { makeStyles, tokens, useRestoreFocusSource } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { OutboxEntry } from '../../../../contract/outbox.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { Entry } from '../../board/entry.ts';
import { bridge } from '../../bridge.ts';
import { useDesk } from '../../desk/desk.ts';
import { sourceOf, useSources } from '../../desk/use-sources.ts';
import { putsAway } from '../../hands/puts-away.ts';
import { PendingCommand } from '../../outbox/pending-command.tsx';
import { undoCommand } from '../../outbox/undo.ts';
import { currentAgent, useAgent } from '../../program.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useOnceAtATime } from '../../use-once-at-a-time.ts';
import { useWording } from '../../wording/use-wording.ts';
import { AgentForm } from './agent-form.tsx';
import { clearAsked, useAsked } from './asked-store.ts';
import { AssignForm } from './assign-form.tsx';
import { CommandButtons } from './command-buttons.tsx';
import { offersOf } from './offers.ts';
import { SeverityForm, type SeverityProposal } from './severity-form.tsx';
import { type DraftKind, draftOf, dropDraft, isWritten } from './text-drafts.ts';
import { TextForm } from './text-form.tsx';
import { actionFor, type Wish } from './wish.ts';

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
  const { subject, clock } = entry;
  const agent = useAgent();
  const source = useSources((sources) => sourceOf(sources, subject.sourceId) ?? null);
  const abilities = source?.abilities ?? null;
  const outbox = useDesk((desk) => desk.outbox);
  const [chosen, setChosen] = useState<DraftKind | null>(null);
  const [waiting, setWaiting] = useState<Wish | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const offers = offersOf(entry, abilities ?? [], agent);
  const pending = outbox.filter(({ command }) => command.caseId === subject.id);
  const open: DraftKind | null = proposal === null ? chosen : 'change-severity';
  const close = () => {
    setChosen(null);
    setWaiting(null);
    onProposalDone();
  };
  const give = useOnceAtATime(async (wish: Wish) => {
    const name = currentAgent();
    // In whose name is asked for first.
    if (name === null) return setWaiting(wish);
    const written = isWritten(wish.kind) ? draftOf(subject.id, wish.kind) : '';
    const action = actionFor(wish, name);
    const outcome = await bridge.giveCommand({ caseId: subject.id, basedOn: subject.revision, action });
    setWaiting(null);
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    if (isWritten(wish.kind)) dropDraft(subject.id, wish.kind, written);
    close();
  });
  const undo = async (last: OutboxEntry) => {
    const outcome = await undoCommand(last);
    setProblem(outcome.ok ? null : outcome.problem);
  };
  const start = (wish: Wish) => void give(wish);
  const asked = useAsked(subject.id);
  useEffect(() => {
    if (asked === null) return;
    clearAsked();
    if ('wish' in asked) return start(asked.wish);
    if ('undo' in asked) return void undo(asked.undo);
    onProposalDone();
    setChosen(asked.form);
  });
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
  // Only now: whoever looks what a change would do need not say who they are.
  const asksForName = waiting !== null;
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
        onOpen={(form) => {
          onProposalDone();
          setWaiting(null);
          setChosen(form === open ? null : form);
        }}
        onGive={start}
      />
      {asksForName && (
        <div className={styles.form}>
          <AgentForm
            onSaved={() => void (waiting !== null && give(waiting))}
            onCancel={() => setWaiting(null)}
          />
        </div>
      )}
      {!asksForName && open !== null && (
        <div className={styles.form}>
          {open === 'change-severity' ? (
            <SeverityForm
              key={proposal === null ? 'own' : `${proposal.severity} ${proposal.reason}`}
              entries={[entry]}
              caseId={subject.id}
              start={proposal?.severity ?? clock.terms.severity}
              {...(proposal === null ? {} : { proposedReason: proposal.reason })}
              onGive={(_, wish) => start(wish)}
              onCancel={close}
            />
          ) : open === 'assign' ? (
            <AssignForm
              entries={[entry]}
              caseId={subject.id}
              onGive={(_, wish) => start(wish)}
              onCancel={close}
            />
          ) : (
            <TextForm key={open} kind={open} caseId={subject.id} onGive={start} onCancel={close} />
          )}
        </div>
      )}
      {problem !== null && <ProblemText problem={problem} />}
      {pending.length > 0 && (
        <ul className={styles.list} aria-label={t('commands.outbox')}>
          {pending.map((one) => (
            <PendingCommand key={one.command.id} entry={one} />
          ))}
        </ul>
      )}
    </section>
  );
}
