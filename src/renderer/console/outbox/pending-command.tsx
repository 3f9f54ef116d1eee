import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUploadFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OutboxEntry } from '../../../contract/outbox.ts';
import { type Outcome, refused } from '../../../contract/outcome.ts';
import { bridge } from '../bridge.ts';
import { actionFor, type Wish, wishOf } from '../case/commands/wish.ts';
import { useComeBack } from '../hands/come-back.ts';
import { useNextUndo } from '../hands/next-undo.ts';
import { currentAgent } from '../program.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { commandWords, progressWords, rewritten, writtenIn } from './command-words.ts';
import { EditCommand } from './edit-command.tsx';
import { canBeUndone, undoCommand } from './undo.ts';
import { UndoButton } from './undo-button.tsx';
import { needsWord } from './use-unsent.ts';

const useStyles = makeStyles({
  command: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '9px',
    padding: '9px 11px',
    borderRadius: '8px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    fontSize: '13px',
    lineHeight: '18px',
    [FORCED_COLORS]: { border: '1px dashed CanvasText' },
  },
  word: { border: `1px solid ${clockTokens.clockOver}`, backgroundColor: clockTokens.clockOverSoft },
  icon: { marginTop: '2px', fontSize: '14px' },
  iconWord: { color: clockTokens.clockOver },
  name: { fontWeight: 600 },
  quiet: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  said: { overflowWrap: 'anywhere' },
  // What the agent wrote is set off from what the program says of it.
  written: {
    margin: '4px 0 0',
    paddingLeft: '9px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

interface Props {
  readonly entry: OutboxEntry;
  /** What the case is called, where that is not clear from the place. */
  readonly caseKey?: string;
  /** Whether it has to be sent by the deadline, where that is known. */
  readonly isForDeadline?: boolean;
}

/** A command that has not reached its help desk: what it wants, what is in its way, and what can be done about it. */
export function PendingCommand({ entry, caseKey, isForDeadline = false }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { id } = entry.command;
  const wish = wishOf(entry.command);
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const isWaitingForWord = needsWord(entry);
  useComeBack();
  const next = useNextUndo();
  // In the list of all commands no key is heard.
  const isNext = caseKey === undefined && next?.of === 'case' && next.entry.command.id === id;
  const Icon = isWaitingForWord ? ErrorCircleFilled : ArrowUploadFilled;
  const tell = (outcome: Outcome) => setProblem(outcome.ok ? '' : t(`problem.${outcome.problem.code}.title`));
  const undo = async () => tell(await undoCommand(entry));
  const withdraw = async () => tell(await bridge.withdrawCommand({ id }));
  const confirm = async () => tell(await bridge.confirmCommand({ id }));
  const send = async (wanted: Wish) => {
    const agent = currentAgent();
    const outcome =
      agent === null
        ? refused('agent-missing')
        : await bridge.sendCommandAgain({ id, action: actionFor(wanted, agent) });
    tell(outcome);
    // What was written anew stays where it could not be taken.
    if (outcome.ok) setDraft(null);
  };
  return (
    <li
      className={mergeClasses(styles.command, isWaitingForWord && styles.word)}
      data-testid="pending-command"
      data-state={entry.state}
    >
      <Icon className={mergeClasses(styles.icon, isWaitingForWord && styles.iconWord)} aria-hidden="true" />
      <div>
        <span className={styles.name}>
          {caseKey === undefined ? '' : `${caseKey} · `}
          {commandWords(entry.command, wording)}
        </span>
        {writtenIn(wish) !== '' && draft === null && wish.kind !== 'assign' && (
          <p className={styles.written}>{writtenIn(wish)}</p>
        )}
        <p className={styles.quiet}>{progressWords(entry, wording, isForDeadline)}</p>
        {entry.problem !== null && (
          <p className={styles.quiet}>
            {t(`problem.${entry.problem.code}.way`, { subject: entry.problem.subject })}
          </p>
        )}
        {entry.problem !== null && entry.problem.detail !== '' && (
          <p className={mergeClasses(styles.quiet, styles.said)} data-testid="command-detail">
            {t('notice.detail', { detail: entry.problem.detail })}
          </p>
        )}
        {draft !== null && <EditCommand command={entry.command} draft={draft} onChange={setDraft} />}
        {problem !== '' && <p role="alert">{problem}</p>}
        <div className={styles.tools}>
          {canBeUndone(entry) && (
            <UndoButton isNext={isNext} onUndo={() => void undo()} testId="undo-command" />
          )}
          {entry.state === 'unclear' && (
            <>
              <Button size="small" onClick={() => void confirm()} data-testid="confirm-command">
                {t('commands.itArrived')}
              </Button>
              <Button size="small" onClick={() => void send(wish)} data-testid="send-again">
                {t('commands.sendAgain')}
              </Button>
              <Button size="small" onClick={() => void withdraw()} data-testid="drop-command">
                {t('commands.drop')}
              </Button>
            </>
          )}
          {entry.state === 'conflict' && (
            <>
              <Button
                size="small"
                appearance="primary"
                onClick={() => void send(wish)}
                data-testid="keep-mine"
              >
                {t('commands.keepMine')}
              </Button>
              <Button size="small" onClick={() => void withdraw()} data-testid="keep-theirs">
                {t('commands.keepTheirs')}
              </Button>
            </>
          )}
          {entry.state === 'refused' && (
            <>
              {draft === null && writtenIn(wish) !== '' ? (
                <Button size="small" onClick={() => setDraft(writtenIn(wish))} data-testid="edit-and-resend">
                  {t('commands.edit')}
                </Button>
              ) : (
                <Button
                  size="small"
                  appearance="primary"
                  disabled={draft !== null && draft.trim() === ''}
                  onClick={() => void send(draft === null ? wish : rewritten(wish, draft))}
                  data-testid="send-again"
                >
                  {t('commands.sendAgain')}
                </Button>
              )}
              <Button size="small" onClick={() => void withdraw()} data-testid="drop-command">
                {t('commands.drop')}
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
