import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FilePreview, RowError } from '../../../contract/files.ts';
import type { SavedFile } from '../../../contract/saved-file.ts';
import { bridge } from '../bridge.ts';
import { useCopy } from '../ui/use-copy.ts';
import { savedWords } from '../wording/saved-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { errorsFileName, errorTable, expectedWords } from './error-words.ts';
import { useImportStyles } from './import-styles.ts';

const useStyles = makeStyles({
  head: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' },
  push: { marginLeft: 'auto' },
  found: { minWidth: '96px', overflowWrap: 'anywhere' },
  list: {
    maxHeight: 'max(220px, 34vh)',
    overflowY: 'auto',
    '& th': { position: 'sticky', top: 0, backgroundColor: tokens.colorNeutralBackground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** More than so many nobody reads one by one; what is copied and saved has all. */
const SHOWN = 500;

interface Props {
  readonly fileName: string;
  readonly preview: FilePreview;
}

/** Which rows cannot be read, and why: the others can be imported without them. */
export function ErrorList({ fileName, preview }: Props) {
  const shared = useImportStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { errors, counts } = preview;
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const copying = useCopy(errors);
  if (errors.length === 0) return null;
  const copy = async () => {
    const { tableToPaste } = await import('../wording/spreadsheet.ts');
    setSaved(null);
    await copying.copy(tableToPaste(errorTable(errors, wording)));
  };
  const save = async () => {
    const { csvFile } = await import('../wording/spreadsheet.ts');
    const name = errorsFileName(fileName, wording);
    copying.forget();
    setSaved(await bridge.saveTable({ name, text: csvFile(errorTable(errors, wording)) }));
  };
  return (
    <section className={shared.part} aria-label={t('import.errors')} data-testid="import-errors">
      <div className={styles.head}>
        <h3 className={shared.heading}>{t('import.errors')}</h3>
        <span className={`${shared.text} ${styles.push}`} role="status">
          {saved === null ? copying.words : savedWords(saved, t)}
        </span>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()} data-testid="copy-errors">
          {t('import.copyErrors')}
        </Button>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          onClick={() => void save()}
          data-testid="save-errors"
        >
          {t('import.saveErrors')}
        </Button>
      </div>
      <p className={shared.text}>{t('import.errorsText', { count: counts.wrong })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by key */}
      <section className={styles.list} tabIndex={0} aria-label={t('import.errors')}>
        <table className={shared.table}>
          <thead>
            <tr>
              <th>{t('import.error.row')}</th>
              <th>{t('import.error.column')}</th>
              <th>{t('import.error.found')}</th>
              <th>{t('import.error.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, SHOWN).map((error) => (
              <ErrorRow key={`${error.row} ${error.column} ${error.code}`} error={error} />
            ))}
          </tbody>
        </table>
      </section>
      {errors.length > SHOWN && (
        <p className={shared.hint}>{t('import.errorsMore', { count: errors.length - SHOWN })}</p>
      )}
    </section>
  );
}

function ErrorRow({ error }: { readonly error: RowError }) {
  const styles = useStyles();
  const wording = useWording();
  return (
    <tr data-testid="import-error" data-row={error.row} data-code={error.code}>
      <td>{error.row}</td>
      <td>{error.column}</td>
      <td className={styles.found}>{error.found === '' ? wording.t('import.error.nothing') : error.found}</td>
      <td>{expectedWords(error, wording)}</td>
    </tr>
  );
}
