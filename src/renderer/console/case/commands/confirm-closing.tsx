import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Entry } from '../../board/entry.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import type { Wording } from '../../wording/wording.ts';
import { unansweredOf } from './closing.ts';

interface Props {
  /** What is to be resolved. */
  readonly entries: readonly Entry[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before cases are resolved, and says how many of them nobody has answered. */
export function ConfirmClosing({ entries, onConfirm, onCancel }: Props) {
  const wording = useWording();
  const { t } = wording;
  const unanswered = unansweredOf(entries).length;
  const all = entries.length;
  const [only] = all === 1 ? entries : [];
  return (
    <Modal modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface data-testid="confirm-closing">
        <DialogBody>
          <DialogTitle>
            {only === undefined
              ? t('closing.titleMany', { all })
              : t('closing.titleOne', { key: only.subject.key })}
          </DialogTitle>
          <DialogContent>
            <div>{answeredWords(all, unanswered, wording)}</div>
            <div>{t('closing.undo')}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel} data-testid="closing-cancel">
              {t('commands.cancel')}
            </Button>
            <Button appearance="primary" onClick={onConfirm} data-testid="closing-confirm">
              {t(unanswered === 0 ? 'commands.do.resolve' : 'closing.anyway')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}

function answeredWords(all: number, unanswered: number, { t }: Wording): string {
  if (unanswered === 0) return t('closing.answered');
  if (all === 1) return t('closing.unansweredOne');
  if (unanswered === all) return t('closing.unansweredAll', { all });
  return t('closing.unansweredSome', { count: unanswered, answered: all - unanswered });
}
