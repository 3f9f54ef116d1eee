import { Button, makeStyles } from '@fluentui/react-components';
import type { OutboxEntry } from '../../../contract/outbox.ts';
import { type Outcome, refused } from '../../../contract/outcome.ts';
import { bridge } from '../bridge.ts';
import { actionFor, type Wish, wishOf } from '../case/commands/wish.ts';
import { currentAgent } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { rewritten, writtenIn } from './command-words.ts';
import { canBeUndone, undoCommand } from './undo.ts';
import { UndoButton } from './undo-button.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

interface Props {
  readonly entry: OutboxEntry;
  /** What it is written anew as; `null` while it is not. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  /** Whether the undo key would take it back. */
  readonly isNext: boolean;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** What can be done about a command that has not reached its help desk. */
export function PendingTools({ entry, draft, onDraft, isNext, onOutcome }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const { id } = entry.command;
  const wish = wishOf(entry.command);
  const undo = async () => onOutcome(await undoCommand(entry));
  const withdraw = async () => {
    const outcome = await bridge.withdrawCommand({ id });
    onOutcome(outcome);
    if (outcome.ok) onDraft(null);
  };
  const confirm = async () => onOutcome(await bridge.confirmCommand({ id }));
  const send = async (wanted: Wish) => {
    const agent = currentAgent();
    const outcome =
      agent === null
        ? refused('agent-missing')
        : await bridge.sendCommandAgain({ id, action: actionFor(wanted, agent) });
    onOutcome(outcome);
    // What was written anew stays where it could not be taken.
    if (outcome.ok) onDraft(null);
  };
  const drop = (
    <Button size="small" onClick={() => void withdraw()} data-testid="drop-command">
      {t('commands.drop')}
    </Button>
  );
  return (
    <div className={styles.tools}>
      {canBeUndone(entry) && <UndoButton isNext={isNext} onUndo={() => void undo()} testId="undo-command" />}
      {entry.state === 'unclear' && (
        <>
          <Button size="small" onClick={() => void confirm()} data-testid="confirm-command">
            {t('commands.itArrived')}
          </Button>
          <Button size="small" onClick={() => void send(wish)} data-testid="send-again">
            {t('commands.sendAgain')}
          </Button>
          {drop}
        </>
      )}
      {entry.state === 'conflict' && (
        <>
          <Button size="small" appearance="primary" onClick={() => void send(wish)} data-testid="keep-mine">
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
            <Button size="small" onClick={() => onDraft(writtenIn(wish))} data-testid="edit-and-resend">
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
          {drop}
        </>
      )}
    </div>
  );
}
