import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent } from 'react';
import { isOwn } from '../../../../domain/cases/whose.ts';
import type { Entry } from '../../board/entry.ts';
import { isEnterInField } from '../../people/is-enter-in-field.ts';
import { NameField } from '../../people/name-field.tsx';
import { useAssignees } from '../../people/use-assignees.ts';
import { FormActions } from '../../ui/form-actions.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { BringBack } from './bring-back.tsx';
import { discardDraft, useDraft } from './text-drafts.ts';
import type { Wish } from './wish.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
  hint: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The cases that can be given to somebody. */
  readonly entries: readonly Entry[];
  /** The case, or the marked ones, whose draft the name is. */
  readonly caseId: string;
  /** Gives those that have another owner to this one. */
  readonly onGive: (entries: readonly Entry[], wish: Wish) => void;
  readonly onCancel: () => void;
}

/** Gives a case, or several, to a person, or to nobody. Who gives it drops the draft. */
export function AssignForm({ entries, caseId, onGive, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [typed, keep] = useDraft(caseId, 'assign');
  const assignees = useAssignees();
  const owner = typed.trim();
  const others = entries.filter(({ subject }) => !isOwn(subject, owner));
  const owned = entries.filter(({ subject }) => subject.owner !== null);
  const isReady = owner !== '' && others.length > 0;
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onGive(others, { kind: 'assign', owner });
  };
  /** Enter gives the case to the person who is typed, and does not open the list. */
  const enter = (event: KeyboardEvent) => {
    if (!isEnterInField(event)) return;
    event.stopPropagation();
    give(event);
  };
  const cancel = () => {
    discardDraft(caseId, 'assign');
    onCancel();
  };
  return (
    <form className={styles.form} onSubmit={give} onKeyDownCapture={enter} data-testid="assign-form">
      <Field label={t('commands.assign.label')} hint={t('commands.assign.hint')}>
        <NameField
          autoFocus
          names={assignees}
          typed={typed}
          kept=""
          onType={keep}
          onChoose={keep}
          testId="assign-owner"
        />
      </Field>
      {owner !== '' && others.length < entries.length && (
        <p className={styles.hint} role="status">
          {entries.length === 1
            ? t('commands.assign.sameOwner')
            : t('marks.assigns', { given: others.length, all: entries.length })}
        </p>
      )}
      <FormActions>
        <Button type="submit" appearance="primary" disabled={!isReady} data-testid="give-command">
          {t('commands.do.assign')}
        </Button>
        {owned.length > 0 && (
          <Button onClick={() => onGive(owned, { kind: 'assign', owner: null })} data-testid="assign-nobody">
            {t('commands.assign.nobody')}
          </Button>
        )}
        <Button onClick={cancel}>{t('commands.cancel')}</Button>
        <BringBack caseId={caseId} kind="assign" />
      </FormActions>
    </form>
  );
}
