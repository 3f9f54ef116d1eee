import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { LONGEST_VIEW_NAME } from '../../../../contract/board-view.ts';
import { Modal } from '../../ui/modal.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { changeViews, useViews } from '../arrange/views-store.ts';

const useStyles = makeStyles({
  list: { margin: '0 0 14px', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  line: { display: 'flex', alignItems: 'center', gap: '4px' },
  name: { flexGrow: 1 },
  label: { margin: '0 0 2px', fontSize: '13px', fontWeight: 600 },
});

/** What the radio for "as it was left" is called in the form; no view has this id. */
const AS_LEFT = '';

/** The saved views: their names, their order, which one the board starts with, and which to forget. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useWording();
  const saved = useViews((views) => views.saved);
  const startId = useViews((views) => views.startId);
  const moveTo = (from: number, to: number) => {
    const view = saved[from];
    if (view !== undefined) changeViews({ saved: saved.toSpliced(from, 1).toSpliced(to, 0, view) });
  };
  return (
    <Modal onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('views.manage')}</DialogTitle>
          <DialogContent>
            <ol className={styles.list}>
              {saved.map(({ id, name }, at) => (
                <li key={id} className={styles.line}>
                  <Input
                    className={styles.name}
                    aria-label={t('views.name')}
                    defaultValue={name}
                    maxLength={LONGEST_VIEW_NAME}
                    onChange={(_, { value }) => {
                      const trimmed = value.trim();
                      if (trimmed === '') return;
                      changeViews({
                        saved: saved.map((view) => (view.id === id ? { ...view, name: trimmed } : view)),
                      });
                    }}
                  />
                  <Button
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={t('column.earlier', { name })}
                    disabledFocusable={at === 0}
                    onClick={() => moveTo(at, at - 1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<ArrowDownRegular />}
                    aria-label={t('column.later', { name })}
                    disabledFocusable={at === saved.length - 1}
                    onClick={() => moveTo(at, at + 1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={t('views.forget', { name })}
                    onClick={() =>
                      changeViews({
                        saved: saved.filter((view) => view.id !== id),
                        startId: startId === id ? null : startId,
                      })
                    }
                  />
                </li>
              ))}
            </ol>
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
