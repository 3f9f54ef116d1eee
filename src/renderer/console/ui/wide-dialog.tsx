import { Button, DialogBody, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Modal } from './modal.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '1280px', width: 'calc(100% - 48px)', maxHeight: 'calc(100vh - 48px)' },
  body: { maxHeight: 'calc(100vh - 96px)', '& .fui-DialogActions > .fui-Button': { whiteSpace: 'nowrap' } },
});

interface Props {
  readonly title: string;
  /** What the button in its corner is called. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What a form in it does, which is given to it; without it there is none. */
  readonly onSubmit?: (form: HTMLFormElement) => void;
  readonly testId: string;
  /** Its content and its actions. */
  readonly children: ReactNode;
}

/** A dialog nearly as large as the window, for work that has two sides. */
export function WideDialog({ title, closeLabel, onClose, onSubmit, testId, children }: Props) {
  const styles = useStyles();
  const body = (
    <DialogBody className={styles.body}>
      <DialogTitle
        action={
          <Button appearance="subtle" icon={<DismissRegular />} aria-label={closeLabel} onClick={onClose} />
        }
      >
        {title}
      </DialogTitle>
      {children}
    </DialogBody>
  );
  return (
    <Modal onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} data-testid={testId}>
        {onSubmit === undefined ? (
          body
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit(event.currentTarget);
            }}
          >
            {body}
          </form>
        )}
      </DialogSurface>
    </Modal>
  );
}
