import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Modal } from '../ui/modal.tsx';
import { useWording } from '../wording/use-wording.ts';
import { Oops } from './oops.tsx';

/**
 * As `Oops`, around what can be closed, a dialog or a pane: it says so in a dialog, closed as `onClose` closes that.
 */
export function DialogOops({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const said = (error: string, forget: () => void) => {
    const close = () => {
      onClose();
      forget();
    };
    return <OopsDialog error={error} onClose={close} />;
  };
  return <Oops said={said}>{children}</Oops>;
}

function OopsDialog({ error, onClose }: { readonly error: string; readonly onClose: () => void }) {
  const { t } = useWording();
  return (
    <Modal onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface data-testid="oops-dialog">
        <DialogBody>
          <DialogTitle>{t('oops.dialogTitle')}</DialogTitle>
          <DialogContent>
            <p>{t('oops.text')}</p>
            <pre style={{ whiteSpace: 'pre-wrap' }}>{error}</pre>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('oops.close')}</Button>
            <Button appearance="primary" onClick={() => window.location.reload()}>
              {t('oops.reload')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}
