import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SavedView } from '../../../../contract/board-view.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { changeViews, useViews } from '../arrange/views-store.ts';
import { ViewLine } from './view-line.tsx';

const useStyles = makeStyles({
  list: { margin: '0 0 14px', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  forgotten: { display: 'flex', alignItems: 'center', gap: '12px', margin: '0 0 14px', fontSize: '13px' },
  label: { margin: '0 0 2px', fontSize: '13px', fontWeight: 600 },
});

/** What the radio for "as it was left" is called in the form; no view has this id. */
const AS_LEFT = '';

/** A view that was forgotten just now, where it stood, and whether the board started with it. */
interface Forgotten {
  readonly view: SavedView;
  readonly at: number;
  readonly wasStart: boolean;
}

/** The saved views: their names, their order, which one the board starts with, and which to forget. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useWording();
  const saved = useViews((views) => views.saved);
  const startId = useViews((views) => views.startId);
  const undo = useRef<HTMLParagraphElement>(null);
  const [forgotten, setForgotten] = useState<Forgotten | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** The line that the focus is to go to once it is drawn; where no line is left, to what brings the last one back. */
  const [focusAt, setFocusAt] = useState<number | null>(null);
  const forget = (view: SavedView, at: number) => {
    setForgotten({ view, at, wasStart: startId === view.id });
    changeViews({
      saved: saved.filter(({ id }) => id !== view.id),
      startId: startId === view.id ? null : startId,
    });
    setFocusAt(Math.min(at, saved.length - 2));
  };
  const bringBack = () => {
    if (forgotten === null) return;
    const { view, at, wasStart } = forgotten;
    changeViews({ saved: saved.toSpliced(at, 0, view), startId: wasStart ? view.id : startId });
    setForgotten(null);
    setFocusAt(at);
  };
  useEffect(() => {
    if (focusAt === null) return;
    const lines = list.current?.querySelectorAll<HTMLElement>('[data-forget]');
    (lines?.[focusAt] ?? undo.current?.querySelector('button'))?.focus();
    setFocusAt(null);
  }, [focusAt]);
  return (
    <Modal onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('views.manage')}</DialogTitle>
          <DialogContent>
            <ol ref={list} className={styles.list}>
              {saved.map((view, at) => (
                <ViewLine key={view.id} view={view} at={at} onForget={() => forget(view, at)} />
              ))}
            </ol>
            {forgotten !== null && (
              <p ref={undo} className={styles.forgotten} role="status" data-testid="view-forgotten">
                {t('views.forgotten', { name: forgotten.view.name })}
                <Button size="small" onClick={bringBack}>
                  {t('views.bringBack')}
                </Button>
              </p>
            )}
            <p className={styles.label} id="views-start">
              {t('views.startWith')}
            </p>
            <RadioGroup
              aria-labelledby="views-start"
              value={startId ?? AS_LEFT}
              onChange={(_, { value }) => changeViews({ startId: value === AS_LEFT ? null : value })}
            >
              <Radio value={AS_LEFT} label={t('views.asLeft')} />
              {saved.map(({ id, name }) => (
                <Radio key={id} value={id} label={name} />
              ))}
            </RadioGroup>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('views.done')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}
