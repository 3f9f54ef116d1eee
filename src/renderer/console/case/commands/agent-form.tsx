import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { NameField } from '../../people/name-field.tsx';
import { writePreferences } from '../../program.ts';
import { useWording } from '../../wording/use-wording.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
  tools: { display: 'flex', gap: '8px' },
});

interface Props {
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Asks, once, under which name the agent works: nothing is done to a case in nobody's name. */
export function AgentForm({ onSaved, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [name, setName] = useState('');
  const save = async () => {
    if (name.trim() === '') return;
    await writePreferences({ agent: name.trim() });
    onSaved();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      data-testid="agent-form"
    >
      <Field label={t('commands.agent')} hint={t('commands.agentHint')}>
        <NameField autoFocus typed={name} kept="" onType={setName} onChoose={setName} testId="agent-input" />
      </Field>
      <div className={styles.tools}>
        <Button type="submit" appearance="primary" disabled={name.trim() === ''} data-testid="agent-save">
          {t('commands.agentSave')}
        </Button>
        <Button onClick={onCancel}>{t('commands.cancel')}</Button>
      </div>
    </form>
  );
}
