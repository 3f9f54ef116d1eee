import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { LONGEST_TEXT } from '../../../../domain/cases/command.ts';
import { keysOf, SEND_KEY } from '../../hands/keys.ts';
import { FormActions } from '../../ui/form-actions.tsx';
import { intoSight } from '../../ui/into-sight.ts';
import { useWording } from '../../wording/use-wording.ts';
import { BringBack } from './bring-back.tsx';
import { discardDraft, useDraft } from './text-drafts.ts';
import type { Wish } from './wish.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px', scrollMarginBottom: '16px' },
});

interface Props {
  readonly kind: 'reply' | 'note';
  /** The case, or the marked ones, whose draft is written. */
  readonly caseId: string;
  /** What it does, said below the field, and said anew when it changes. */
  readonly hint: string;
  /** Whether there is a case to give it to by now; what is written stays until there is. */
  readonly isPossible?: boolean;
  readonly onGive: (wish: Wish) => void;
  readonly onCancel: () => void;
}

/** Writes to the customer, or for staff only; Ctrl+Enter sends it. Who gives it drops the draft. */
export function TextForm({ kind, caseId, hint, isPossible = true, onGive, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [text, type] = useDraft(caseId, kind);
  const isReady = text.trim() !== '' && isPossible;
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) onGive({ kind, text });
  };
  const cancel = () => {
    discardDraft(caseId, kind);
    onCancel();
  };
  // Its button, too, where the window is low.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => intoSight(form.current), []);
  return (
    <form ref={form} className={styles.form} onSubmit={give} data-testid={`${kind}-form`}>
      <Field label={t(`commands.${kind}.label`)} hint={{ children: hint, role: 'status' }}>
        <Textarea
          autoFocus
          rows={5}
          resize="vertical"
          value={text}
          maxLength={LONGEST_TEXT}
          onChange={(_, { value }) => type(value)}
          onKeyDown={(event) => {
            if (keysOf(event) === SEND_KEY) give(event);
          }}
          data-testid="command-text"
        />
      </Field>
      <FormActions>
        <Button
          type="submit"
          appearance="primary"
          disabled={!isReady}
          title={SEND_KEY}
          data-testid="give-command"
        >
          {t(`commands.${kind}.send`)}
        </Button>
        <Button onClick={cancel}>{t('commands.cancel')}</Button>
        <BringBack caseId={caseId} kind={kind} />
      </FormActions>
    </form>
  );
}
