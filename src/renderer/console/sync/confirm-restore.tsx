import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { BackupSummary } from '../../../contract/backup.ts';
import { Modal } from '../ui/modal.tsx';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';

interface Props {
  readonly summary: BackupSummary;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before everything is replaced, and says by what. */
export function ConfirmRestore({ summary, onConfirm, onCancel }: Props) {
  const { t, inBeijing, number } = useWording();
  const now = useNow();
  const { madeAt, program, counts } = summary;
  return (
    <Modal modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface data-testid="confirm-restore">
        <DialogBody>
          <DialogTitle>{t('backup.confirmTitle')}</DialogTitle>
          <DialogContent>
            {t('backup.confirmText', {
              when: inBeijing(madeAt, now),
              program,
              cases: number(counts['cases'] ?? 0),
            })}
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel} data-testid="restore-cancel">
              {t('backup.cancel')}
            </Button>
            <Button appearance="primary" onClick={onConfirm} data-testid="restore-confirm">
              {t('backup.confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}
