import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular, FolderRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { fileEncodingSchema, type OpenedFile } from '../../../contract/files.ts';
import { bridge } from '../bridge.ts';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import type { FileDraft } from './file-draft.ts';
import { GuessMark } from './guess-mark.tsx';
import { useImportStyles } from './import-styles.ts';
import { chooseFile, importInto, readAs } from './open-file.ts';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px 14px', alignItems: 'center', flexWrap: 'wrap' },
  icon: { fontSize: '24px', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  name: { fontSize: '15px', fontWeight: 600, overflowWrap: 'anywhere', outlineStyle: 'none' },
  facts: { fontSize: '13px', color: tokens.colorNeutralForeground2 },
  push: { marginLeft: 'auto' },
  heading: {
    display: 'flex',
    columnGap: '8px',
    alignItems: 'center',
    margin: '-4px 0 -4px -8px',
    // The hint has the lines, and the choice beside it one.
    '& > .fui-Checkbox': { flexShrink: 0 },
  },
  folder: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', fontSize: '13px' },
});

interface Props {
  readonly file: OpenedFile;
  readonly draft: FileDraft;
  readonly onChange: (draft: FileDraft) => void;
}

/** The file that is open, how its bytes are read, and what its cases are kept under. */
export function FileLine({ file, draft, onChange }: Props) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t, number } = useWording();
  const name = useRef<HTMLSpanElement>(null);
  // The button that had the focus is gone with the empty dialog.
  useEffect(() => name.current?.focus(), []);
  const sources = useProgram((program) => program.sources).filter((source) => source.kind === 'files');
  return (
    <section className={shared.part} aria-label={t('import.file')}>
      <div className={styles.line}>
        <DocumentTableRegular className={styles.icon} aria-hidden="true" />
        <span ref={name} tabIndex={-1} className={styles.name} data-testid="import-file">
          {file.name}
        </span>
        <span className={styles.facts}>
          {t('import.facts', {
            format: file.format.toUpperCase(),
            count: file.rowCount,
            rows: number(file.rowCount),
          })}
        </span>
        {file.encoding !== null && (
          <Select
            size="small"
            aria-label={t('import.encoding')}
            value={file.encoding}
            onChange={(_, { value }) => void readAs({ encoding: fileEncodingSchema.parse(value) })}
            data-testid="file-encoding"
          >
            {fileEncodingSchema.options.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`import.encodingName.${encoding}`)}
              </option>
            ))}
          </Select>
        )}
        <Button size="small" className={styles.push} onClick={() => void chooseFile()}>
          {t('import.another')}
        </Button>
      </div>
      {file.hasHeading !== null && <Heading hasHeading={file.hasHeading} draft={draft} />}
      <div className={shared.pair}>
        <Field label={t('import.into')}>
          <Select
            value={draft.sourceId ?? ''}
            onChange={(_, { value }) => void importInto(value === '' ? null : value)}
            data-testid="import-into"
          >
            <option value="">{t('import.intoNew')}</option>
            {sources.map((source) => (
              <option key={source.id} value={source.id}>
                {t('import.intoOld', { name: source.name })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('import.name')}>
          <Input
            value={draft.name}
            autoComplete="off"
            onChange={(_, { value }) => onChange({ ...draft, name: value })}
            data-testid="import-name"
          />
        </Field>
      </div>
      <WatchedFolder
        folder={draft.watchedFolder}
        onChange={(watchedFolder) => onChange({ ...draft, watchedFolder })}
      />
    </section>
  );
}

/** Whether the first row names the columns, and what it means that it does not. */
function Heading({ hasHeading, draft }: Pick<Props, 'draft'> & { readonly hasHeading: boolean }) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t } = useWording();
  const isGuess = draft.guesses.includes('heading');
  return (
    <div className={styles.heading}>
      <Checkbox
        label={t('import.hasHeading')}
        checked={hasHeading}
        onChange={(_, { checked }) => void readAs({ hasHeading: checked === true })}
        data-testid="has-heading"
      />
      {!hasHeading && (
        <>
          {isGuess && <GuessMark />}
          <span className={shared.hint} role="status" data-testid="no-heading">
            {t(isGuess ? 'import.noHeadingGuessed' : 'import.noHeading')}
          </span>
        </>
      )}
    </div>
  );
}

interface FolderProps {
  readonly folder: string | null;
  readonly onChange: (folder: string | null) => void;
}

/** The folder whose files are read as they come, chosen in the system's own dialog. */
export function WatchedFolder({ folder, onChange }: FolderProps) {
  const styles = useStyles();
  const { t } = useWording();
  const choose = async () => {
    const answer = await bridge.chooseFolder();
    if (answer.folder !== null) onChange(answer.folder);
  };
  return (
    <div className={styles.folder}>
      <Button
        size="small"
        icon={folder === null ? <FolderRegular /> : <FolderOpenRegular />}
        onClick={() => void choose()}
        data-testid="watch-folder"
      >
        {folder === null ? t('import.watch') : t('import.watchOther')}
      </Button>
      <span className={styles.facts}>
        {folder === null ? t('import.watchHint') : t('import.watching', { folder })}
      </span>
      {folder !== null && (
        <Button size="small" appearance="subtle" onClick={() => onChange(null)} data-testid="unwatch-folder">
          {t('import.unwatch')}
        </Button>
      )}
    </div>
  );
}
