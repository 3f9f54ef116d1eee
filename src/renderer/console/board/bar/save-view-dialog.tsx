import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import { LONGEST_VIEW_NAME } from '../../../../contract/board-view.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { viewNamed } from '../arrange/view-names.ts';
import { keepView, useViews } from '../arrange/views-store.ts';

/** Keeps the board as it is under a name; a name that is there already is kept anew. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWording();
  const saved = useViews((views) => views.saved);
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const same = viewNamed(saved, trimmed);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (trimmed === '') return;
    keepView(trimmed);
    onClose();
  };
  return (
    <Modal onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={save}>
          <DialogBody>
            <DialogTitle>{t('views.save')}</DialogTitle>
            <DialogContent>
              <Field
                label={t('views.name')}
                validationState={same === undefined ? 'none' : 'warning'}
                hint={
                  name.length < LONGEST_VIEW_NAME ? null : t('views.longest', { count: LONGEST_VIEW_NAME })
                }
                validationMessage={same === undefined ? null : t('views.replaces')}
              >
                <Input
                  value={name}
                  maxLength={LONGEST_VIEW_NAME}
                  onChange={(_, { value }) => setName(value)}
                  autoFocus
                  data-testid="view-name"
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('views.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={trimmed === ''}>
                {t('views.keep')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Modal>
  );
}
