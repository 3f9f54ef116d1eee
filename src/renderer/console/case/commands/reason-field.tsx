import { Field, Textarea } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { LONGEST_TEXT } from '../../../../domain/cases/command.ts';
import { useWording } from '../../wording/use-wording.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Why a severity is changed: it stays in the case's history (policy rule 8). */
export function ReasonField({ value, onChange, onKeyDown }: Props) {
  const { t } = useWording();
  return (
    <Field required label={t('commands.reason')} hint={t('commands.reasonHint')}>
      <Textarea
        rows={3}
        resize="vertical"
        value={value}
        maxLength={LONGEST_TEXT}
        onChange={(_, data) => onChange(data.value)}
        onKeyDown={onKeyDown}
        data-testid="command-text"
      />
    </Field>
  );
}
