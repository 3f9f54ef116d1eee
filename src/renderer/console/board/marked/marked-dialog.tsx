import {
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { AgentForm } from '../../case/commands/agent-form.tsx';
import { AssignForm } from '../../case/commands/assign-form.tsx';
import { SeverityForm } from '../../case/commands/severity-form.tsx';
import { isWritten, MARKED_CASES } from '../../case/commands/text-drafts.ts';
import { TextForm } from '../../case/commands/text-form.tsx';
import type { Wish, WishKind } from '../../case/commands/wish.ts';
import { currentAgent } from '../../program.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  nobody: { margin: '0 0 10px' },
});

/** What was chosen and is not given yet: for want of the agent's name, or of words. */
export interface Chosen {
  readonly kind: WishKind;
  readonly wish: Wish | null;
  /** To which cases, where a form has said so; else to all that it can be done to. */
  readonly entries: readonly Entry[] | null;
}

interface Props {
  readonly chosen: Chosen;
  /** The marked cases that it can be done to, in this name or else in the agent's. */
  readonly ableTo: (kind: WishKind, name?: string) => readonly Entry[];
  /** Takes what a form says: to which cases, where it says that too. */
  readonly onChoose: (wish: Wish, entries?: readonly Entry[]) => void;
  /** Gives what waited for the agent's name. */
  readonly onGive: (entries: readonly Entry[], wish: Wish, name: string) => void;
  readonly onClose: () => void;
}

/** Asks for words, or in whose name, before something is given to the marked cases. */
export function MarkedDialog(props: Props) {
  const { chosen, ableTo, onClose } = props;
  const styles = useStyles();
  const { t } = useWording();
  const what = t(`commands.do.${chosen.kind}`);
  const count = (chosen.entries ?? ableTo(chosen.kind)).length;
  const nobody = isWritten(chosen.kind) ? t('marks.nobodyKept') : t('marks.nobody');
  return (
    <Modal onOpenChange={onClose}>
      <DialogSurface className={styles.surface} data-testid="marked-dialog">
        <DialogBody>
          <DialogTitle>{t('marks.title', { what, count })}</DialogTitle>
          <DialogContent>
            <div role="status" data-testid="marked-nobody">
              {count === 0 && <p className={styles.nobody}>{nobody}</p>}
            </div>
            <AskedForm {...props} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}

function AskedForm({ chosen: { kind, wish, entries }, ableTo, onChoose, onGive, onClose }: Props) {
  const { t } = useWording();
  if (wish !== null) {
    const giveNow = () => {
      const name = currentAgent();
      if (name === null) return;
      const able = entries ?? ableTo(kind, name);
      if (able.length > 0) onGive(able, wish, name);
      else onClose();
    };
    return <AgentForm onSaved={giveNow} onCancel={onClose} />;
  }
  if (kind === 'assign') {
    return (
      <AssignForm
        entries={ableTo(kind)}
        caseId={MARKED_CASES}
        onGive={(changed, assignment) => onChoose(assignment, changed)}
        onCancel={onClose}
      />
    );
  }
  return kind === 'change-severity' ? (
    <SeverityForm
      entries={ableTo(kind)}
      caseId={MARKED_CASES}
      start=""
      onGive={(changed, change) => onChoose(change, changed)}
      onCancel={onClose}
    />
  ) : (
    <TextForm
      kind="note"
      caseId={MARKED_CASES}
      hint={t('commands.note.hint')}
      isPossible={ableTo(kind).length > 0}
      onGive={(note) => onChoose(note)}
      onCancel={onClose}
    />
  );
}
