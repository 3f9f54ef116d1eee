import { Button, Field, makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { SourceProblem } from '../../../../contract/problem.ts';
import { putsAway } from '../../hands/puts-away.ts';
import { isEnterInField } from '../../people/is-enter-in-field.ts';
import { NameField } from '../../people/name-field.tsx';
import { writePreferences } from '../../program.ts';
import { FormActions } from '../../ui/form-actions.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useOnceAtATime } from '../../use-once-at-a-time.ts';
import { useWording } from '../../wording/use-wording.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
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
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const save = useOnceAtATime(async () => {
    if (name.trim() === '') return;
    const outcome = await writePreferences({ agent: name.trim() });
    if (outcome.ok) onSaved();
    else setProblem(outcome.problem);
  });
  /** Enter saves a name that is typed, rather than open the list; where one is marked there, it is chosen first. */
  const enter = (event: KeyboardEvent) => {
    if (!isEnterInField(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  /** Esc puts away the question, and not the case on which it is asked. */
  const putAway = (event: KeyboardEvent) => {
    if (!putsAway(event)) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDownCapture={enter}
      onKeyDown={putAway}
      data-testid="agent-form"
    >
      <Field label={t('commands.agent')} hint={t('commands.agentHint')}>
        <NameField autoFocus typed={name} kept="" onType={setName} onChoose={setName} testId="agent-input" />
      </Field>
      {problem !== null && <ProblemText problem={problem} />}
      <FormActions>
        <Button type="submit" appearance="primary" disabled={name.trim() === ''} data-testid="agent-save">
          {t('commands.agentSave')}
        </Button>
        <Button onClick={onCancel}>{t('commands.cancel')}</Button>
      </FormActions>
    </form>
  );
}
