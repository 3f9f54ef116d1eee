import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Survey } from '../../../contract/survey.ts';
import { isMeant } from '../people/offered-names.ts';
import { EXPAND_ICON } from '../ui/expand-icon.ts';
import { useWording } from '../wording/use-wording.ts';
import { applyField, PARTS } from './apply-survey.ts';
import type { FormProps } from './form-field.tsx';
import type { MappedPart } from './guesses.ts';
import { useVocabulary } from './vocabulary.ts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

interface Props extends FormProps {
  readonly part: MappedPart;
  readonly survey: Survey | null;
}

/** The field of a part of the mapping: chosen from what the server has, or typed where it does not tell. */
export function FieldChoice({ draft, errors, onChange, part, survey }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const vocabulary = useVocabulary();
  const { field } = PARTS[part];
  const error = errors[field];
  // What was in the field when somebody came to it, or was chosen since: to leave it so changes nothing.
  const settled = useRef(draft[field]);
  const chosen = survey?.fields.find(({ name }) => name.toLowerCase() === draft[field].trim().toLowerCase());
  const isMissing = survey !== null && survey.fields.length > 0 && chosen === undefined;
  const whence =
    chosen === undefined
      ? ''
      : chosen.allowed !== null
        ? t('survey.allowed')
        : chosen.seen.length === 0
          ? t('survey.noneSeen')
          : t('survey.seen', { count: survey?.casesSeen ?? 0 });
  const take = (name: string) => {
    settled.current = name;
    onChange(applyField(draft, survey, vocabulary, part, name));
  };
  return (
    <Field
      label={t(`connections.${field}`)}
      hint={<span className={styles.hint}>{whence}</span>}
      validationState={error !== undefined ? 'error' : isMissing ? 'warning' : 'none'}
      validationMessage={
        error !== undefined ? t(`connections.error.${error}`) : isMissing ? t('survey.fieldMissing') : null
      }
    >
      <Combobox
        freeform
        // None of the list is marked but by what is typed or by an arrow key: Enter would take it.
        disableAutoFocus
        expandIcon={EXPAND_ICON}
        value={draft[field]}
        selectedOptions={chosen === undefined ? [] : [chosen.name]}
        autoComplete="off"
        spellCheck={false}
        data-testid={`source-${field}`}
        onFocus={() => {
          settled.current = draft[field];
        }}
        onChange={({ target }) => onChange({ [field]: target.value })}
        onOptionSelect={(event, { optionValue }) => {
          if (optionValue !== undefined && isMeant(event)) take(optionValue);
        }}
        onBlur={() => {
          if (draft[field] !== settled.current && chosen !== undefined) take(chosen.name);
        }}
      >
        {survey?.fields.map(({ name }) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
