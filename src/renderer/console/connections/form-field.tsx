import { Field, Input } from '@fluentui/react-components';
import { useWording } from '../wording/use-wording.ts';
import type { Draft, DraftErrors, DraftField } from './draft.ts';

/** What every part of the form needs: what is typed, what is wrong, and the way to change it. */
export interface FormProps {
  readonly draft: Draft;
  readonly errors: DraftErrors;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** The fields of a draft that are one text. */
type TextField = {
  [Name in DraftField]: Draft[Name] extends string ? Name : never;
}[DraftField];

interface Props extends FormProps {
  readonly name: TextField;
  readonly label: string;
  readonly testId: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isSecret?: boolean;
  /** What is made of the text once the field is left. */
  readonly tidied?: (typed: string) => string;
}

/** One line of text with its label and, in the reader's language, what is wrong with it. */
export function FormField(props: Props) {
  const { draft, errors, onChange, name, label, testId, hint = '', placeholder = '' } = props;
  const { t } = useWording();
  const error = errors[name];
  return (
    <Field
      label={label}
      hint={hint}
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error === undefined ? null : t(`connections.error.${error}`)}
    >
      <Input
        value={draft[name]}
        type={props.isSecret === true ? 'password' : 'text'}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        data-testid={testId}
        onChange={(_, { value }) => onChange({ [name]: value })}
        onBlur={() => {
          const tidy = props.tidied?.(draft[name]) ?? draft[name];
          if (tidy !== draft[name]) onChange({ [name]: tidy });
        }}
      />
    </Field>
  );
}
