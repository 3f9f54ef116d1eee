import { makeStyles, Select } from '@fluentui/react-components';
import type { OpenedFile } from '../../../contract/files.ts';
import { planSchema } from '../../../domain/policy/policy.ts';
import { onceEach } from '../connections/once-each.ts';
import type { Choice } from '../connections/pair-editor.tsx';
import { useBook } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';
import { type FileDraft, VALUE_FIELDS, type ValueKind, valuesIn } from './file-draft.ts';
import { GuessMark } from './guess-mark.tsx';
import { useImportStyles } from './import-styles.ts';

const useStyles = makeStyles({
  kind: { display: 'grid', rowGap: '6px', minWidth: 0 },
  name: { display: 'flex', gap: '6px', alignItems: 'center', fontSize: '13px', fontWeight: 600 },
  values: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: '10px',
    rowGap: '4px',
    alignItems: 'center',
    fontSize: '13px',
    '& select': { width: '100%' },
  },
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 380px), 1fr))',
    gap: '16px 22px',
    alignItems: 'start',
  },
});

interface Props {
  readonly file: OpenedFile;
  readonly draft: FileDraft;
  readonly onChange: (draft: FileDraft) => void;
}

/** What each value of the file is read as. */
export function ValueFields({ file, draft, onChange }: Props) {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t, name } = useWording();
  const policies = useBook().versions.toReversed();
  const severities = onceEach(
    policies.flatMap((policy) => policy.severities),
    (severity) => t('case.severityIs', { severity: severity.id, name: name(severity.name) }),
  );
  const serviceTypes = onceEach(
    policies.flatMap((policy) => policy.serviceTypes),
    (serviceType) => name(serviceType.name),
  );
  const plans = planSchema.options.map((plan): Choice => ({ value: plan, words: t(`plan.${plan}`) }));
  const { fallback } = draft;
  const flagged = (words: string): Choice => ({ value: '', words: t('import.flagged', { words }) });
  const wordsOf = (choices: readonly Choice[], value: string) =>
    choices.find((choice) => choice.value === value)?.words ?? value;
  const choices: Record<ValueKind, readonly Choice[]> = {
    severities: [...severities, flagged(wordsOf(severities, fallback.severity))],
    serviceTypes: [...serviceTypes, flagged(wordsOf(serviceTypes, fallback.serviceType))],
    plans: [...plans, flagged(wordsOf(plans, fallback.plan))],
    statuses: [
      { value: 'open', words: t('import.status.open') },
      { value: 'paused', words: t('import.status.paused') },
      { value: 'closed', words: t('import.status.closed') },
      flagged(t('import.status.open')),
    ],
  };
  const kinds = (Object.keys(VALUE_FIELDS) as ValueKind[]).filter(
    (kind) => draft.columns[VALUE_FIELDS[kind]] !== undefined,
  );
  const choose = (kind: ValueKind, value: string, readAs: string) =>
    onChange({
      ...draft,
      values: { ...draft.values, [kind]: { ...draft.values[kind], [value]: readAs } },
      guesses: draft.guesses.filter((guess) => guess !== kind),
    });
  if (kinds.length === 0) return null;
  return (
    <section className={shared.part} aria-label={t('import.values')}>
      <h3 className={shared.heading}>{t('import.values')}</h3>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.kind}>
            <div className={styles.name}>
              {t(`import.field.${VALUE_FIELDS[kind]}`)} {draft.guesses.includes(kind) && <GuessMark />}
            </div>
            <ValueLines
              label={t(`import.field.${VALUE_FIELDS[kind]}`)}
              values={valuesIn(file, draft.columns, kind)}
              readAs={draft.values[kind]}
              choices={choices[kind]}
              noValues={t(kind === 'statuses' && draft.isRestOpen ? 'import.restOpen' : 'import.noValues')}
              onChoose={(value, readAs) => choose(kind, value, readAs)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

interface LinesProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly readAs: Readonly<Record<string, string>>;
  readonly choices: readonly Choice[];
  /** What is said where there is no value to list. */
  readonly noValues: string;
  readonly onChoose: (value: string, readAs: string) => void;
}

function ValueLines({ label, values, readAs, choices, noValues, onChoose }: LinesProps) {
  const shared = useImportStyles();
  const styles = useStyles();
  if (values.length === 0) return <p className={shared.hint}>{noValues}</p>;
  const known = new Map(Object.entries(readAs).map(([value, word]) => [value.toLowerCase(), word]));
  return (
    <div className={styles.values}>
      {values.map((value) => (
        <ValueLine
          key={value}
          label={label}
          value={value}
          readAs={known.get(value.toLowerCase()) ?? ''}
          choices={choices}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function ValueLine(
  props: Pick<LinesProps, 'label' | 'choices' | 'onChoose'> & {
    readonly value: string;
    readonly readAs: string;
  },
) {
  const shared = useImportStyles();
  const { label, value, readAs, choices, onChoose } = props;
  return (
    <>
      <span className={shared.cut} title={value}>
        {value}
      </span>
      <Select
        size="small"
        aria-label={`${label}: ${value}`}
        value={readAs}
        onChange={(_, { value: chosen }) => onChoose(value, chosen)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </Select>
    </>
  );
}
