import { DialogContent, makeStyles, Spinner } from '@fluentui/react-components';
import { Suspense } from 'react';
import { showOverlay } from '../hands/hands-store.ts';
import { WideDialog } from '../ui/wide-dialog.tsx';
import { useWording } from '../wording/use-wording.ts';
import { Guide } from './guide.tsx';

const useStyles = makeStyles({
  // As high as the dialog leaves room for.
  content: { height: 'min(100vh - 144px, 900px)', overflow: 'hidden', padding: '0', margin: '0' },
});

/** The user guide over the page, in the language of the program. */
export function GuideDialog() {
  const styles = useStyles();
  const { t, language } = useWording();
  return (
    <WideDialog
      title={t('guide.title')}
      closeLabel={t('hands.close')}
      onClose={() => showOverlay(null)}
      testId="guide"
    >
      <DialogContent className={styles.content}>
        <Suspense fallback={<Spinner label={t('guide.opening')} />}>
          <Guide key={language} />
        </Suspense>
      </DialogContent>
    </WideDialog>
  );
}
