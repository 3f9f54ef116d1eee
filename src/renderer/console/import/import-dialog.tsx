import {
  Button,
  DialogActions,
  DialogContent,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { SECOND } from '../../../domain/units.ts';
import { useProgram } from '../program.ts';
import { intoSight } from '../ui/into-sight.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { WideDialog } from '../ui/wide-dialog.tsx';
import { useWording } from '../wording/use-wording.ts';
import { ColumnFields } from './column-fields.tsx';
import { DateFields } from './date-fields.tsx';
import { ErrorList } from './error-list.tsx';
import { readFileDraft } from './file-draft.ts';
import { FileLine } from './file-line.tsx';
import { callOff, importNow } from './import-file.ts';
import { ImportProgress } from './import-progress.tsx';
import { changeDraft, closeImport, useImport } from './import-store.ts';
import { useImportStyles } from './import-styles.ts';
import { MissingList } from './missing-list.tsx';
import { chooseFile } from './open-file.ts';
import { PreviewTable } from './preview-table.tsx';
import { readPreview } from './read-preview.ts';
import { ValueFields } from './value-fields.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '26px',
    alignItems: 'start',
    paddingTop: '6px',
    '@media (max-width: 1060px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', rowGap: '24px', minWidth: 0 },
  // What a choice comes to is seen where it is made, however far down the form that is.
  preview: {
    '@media (min-width: 1061px)': {
      position: 'sticky',
      top: 0,
      maxHeight: 'calc(100vh - 210px)',
      overflowY: 'auto',
    },
  },
  empty: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '12px',
    padding: '56px 24px',
    borderRadius: '10px',
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { fontSize: '44px', color: tokens.colorNeutralForeground3 },
});

/** So long after the last change the file is read anew. */
const READ_AFTER_MS = SECOND / 4;

/** Cases from a file: what its columns and values are, what they come to, and only then into the store. */
export function ImportDialog() {
  const { t } = useWording();
  const isOpen = useImport((state) => state.isOpen);
  const begun = useImport((state) => state.begun);
  if (!isOpen) return null;
  return (
    <WideDialog
      title={t('import.title')}
      closeLabel={t('import.close')}
      onClose={closeImport}
      testId="import-dialog"
    >
      {begun !== null ? (
        <ImportProgress begun={begun} />
      ) : (
        <>
          <DialogContent>
            <Content />
          </DialogContent>
          <Actions />
        </>
      )}
    </WideDialog>
  );
}

function Content() {
  const styles = useStyles();
  const shared = useImportStyles();
  const { t } = useWording();
  const { file, draft, preview, comparison, problem, leftOut, doing } = useImport((state) => state);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the draft is another
  useEffect(() => {
    const timer = setTimeout(() => void readPreview(), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  if (file === null || draft === null) return <NoFile />;
  const form = { file, draft, onChange: changeDraft };
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        {leftOut > 0 && <p className={shared.warning}>{t('import.leftOut', { count: leftOut })}</p>}
        <FileLine {...form} />
        <ColumnFields {...form} />
        <DateFields {...form} />
        <ValueFields {...form} />
      </div>
      <div className={mergeClasses(styles.side, styles.preview)} data-testid="import-side">
        {problem !== null && <ProblemText problem={problem} />}
        {problem !== null && preview !== null && (
          <p ref={intoSight} className={shared.text}>
            {t('import.readAsBefore')}
          </p>
        )}
        {preview === null && problem === null && <Waiting />}
        {preview !== null && <ErrorList fileName={file.name} preview={preview} />}
        {preview !== null && <PreviewTable preview={preview} comparison={comparison} />}
        {doing === 'opening' && <Spinner size="tiny" label={t('import.opening')} />}
      </div>
    </div>
  );
}

/** What is still missing before there is anything to preview. */
function Waiting() {
  const shared = useImportStyles();
  const { t } = useWording();
  const { file, draft } = useImport((state) => state);
  if (file === null || draft === null) return null;
  const read = readFileDraft(draft, file);
  return (
    <section className={shared.part} aria-label={t('import.preview')}>
      <h3 className={shared.heading}>{t('import.preview')}</h3>
      {read.ok ? (
        <Spinner size="tiny" label={t('import.opening')} />
      ) : (
        <MissingList missing={read.problems} />
      )}
    </section>
  );
}

function NoFile() {
  const styles = useStyles();
  const shared = useImportStyles();
  const { t } = useWording();
  const isSample = useProgram(({ state }) => state?.isSample ?? false);
  const doing = useImport((state) => state.doing);
  const problem = useImport((state) => state.problem);
  return (
    <div className={styles.empty}>
      <DocumentArrowUpRegular className={styles.icon} aria-hidden="true" />
      <p className={shared.text}>{isSample ? t('import.sample') : t('import.lead')}</p>
      {problem !== null && <ProblemText problem={problem} />}
      {!isSample && (
        <Button
          appearance="primary"
          disabledFocusable={doing === 'opening'}
          onClick={() => void chooseFile()}
          data-testid="choose-file"
        >
          {doing === 'opening' ? t('import.opening') : t('import.chooseFile')}
        </Button>
      )}
    </div>
  );
}

function Actions() {
  const { t, number } = useWording();
  const { file, preview, doing } = useImport((state) => state);
  if (file === null) return null;
  const count = (preview?.counts.open ?? 0) + (preview?.counts.closed ?? 0);
  return (
    <DialogActions>
      <Button onClick={callOff}>{t('import.cancel')}</Button>
      <Button
        appearance="primary"
        disabledFocusable={count === 0 || doing !== 'nothing'}
        onClick={() => void importNow()}
        data-testid="import-now"
      >
        {doing === 'importing' && t('import.importing')}
        {doing !== 'importing' &&
          (count === 0 ? t('import.nowNone') : t('import.now', { count, figure: number(count) }))}
      </Button>
    </DialogActions>
  );
}
