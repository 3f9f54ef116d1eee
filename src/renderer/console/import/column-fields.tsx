import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { FILE_FIELDS, type FileField, type OpenedFile } from '../../../contract/files.ts';
import { useVocabulary } from '../connections/vocabulary.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { type FileDraft, lacksPausedSince, withColumn } from './file-draft.ts';
import { GuessMark } from './guess-mark.tsx';
import { useImportStyles } from './import-styles.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, auto) minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '6px',
    alignItems: 'center',
    fontSize: '13px',
    '& select': { width: '100%' },
  },
  name: { display: 'flex', gap: '6px', alignItems: 'center', minWidth: 0 },
  needed: { color: clockTokens.clockOver, fontWeight: 600 },
  sample: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

interface Props {
  readonly file: OpenedFile;
  readonly draft: FileDraft;
  readonly onChange: (draft: FileDraft) => void;
}

/** Which column of the file is which, with what stands in it. */
export function ColumnFields({ file, draft, onChange }: Props) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <section className={shared.part} aria-label={t('import.columns')}>
      <h3 className={shared.heading}>{t('import.columns')}</h3>
      <div className={styles.fields}>
        {FILE_FIELDS.map((field) => (
          <ColumnLine key={field} field={field} file={file} draft={draft} onChange={onChange} />
        ))}
      </div>
      <FurtherColumns file={file} draft={draft} />
      {draft.columns.respondedAt === undefined && <p className={shared.warning}>{t('import.noResponses')}</p>}
      {draft.columns.status === undefined && draft.columns.closedAt === undefined && (
        <p className={shared.warning}>{t('import.allOpen')}</p>
      )}
      {lacksPausedSince(draft) && (
        <p className={shared.warning} data-testid="paused-since-open">
          {t('import.pausedSinceOpen')}
        </p>
      )}
    </section>
  );
}

/** What becomes of the columns that nothing is mapped to: they are kept with each case. */
function FurtherColumns({ file, draft }: Pick<Props, 'file' | 'draft'>) {
  const shared = useImportStyles();
  const { t } = useWording();
  const mapped = new Set(Object.values(draft.columns).map((name) => name.toLowerCase()));
  const names = file.columns.flatMap(({ name }) => (mapped.has(name.toLowerCase()) ? [] : [name]));
  if (names.length === 0) return null;
  return (
    <p className={shared.hint} data-testid="further-columns">
      {t('import.further', { count: names.length, names: names.join(t('rules.comma')) })}
    </p>
  );
}

function ColumnLine({ file, draft, onChange, field }: Props & { readonly field: FileField }) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t } = useWording();
  const vocabulary = useVocabulary();
  const chosen = draft.columns[field] ?? '';
  const isMissing = chosen === '' && (field === 'id' || field === 'openedAt');
  const column = file.columns.find(({ name }) => name === chosen);
  const label = t(`import.field.${field}`);
  return (
    <>
      <span className={styles.name}>
        <span className={isMissing ? styles.needed : shared.cut}>{label}</span>
        {draft.guesses.includes(field) && <GuessMark />}
      </span>
      <Select
        size="small"
        aria-label={label}
        value={chosen}
        onChange={(_, { value }) => onChange(withColumn(draft, file, field, value, vocabulary))}
        data-testid={`column-${field}`}
      >
        <option value="">{isMissing ? t('import.chooseColumn') : t('import.noColumn')}</option>
        {column === undefined && chosen !== '' && <option value={chosen}>{chosen}</option>}
        {file.columns.map(({ name, samples }) => (
          <option key={name} value={name}>
            {/* A place alone says nothing of what stands there. */}
            {file.hasHeading === false && samples[0] !== undefined ? `${name}: ${samples[0]}` : name}
          </option>
        ))}
      </Select>
      <span className={`${styles.sample} ${shared.cut}`} title={column?.samples.join('\n')}>
        {column?.samples.join(' · ')}
      </span>
    </>
  );
}
