import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useMemo, useState } from 'react';
import type { Entry } from '../../board/entry.ts';
import { FormActions } from '../../ui/form-actions.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { BringBack } from './bring-back.tsx';
import { changedBy } from './changed-by.ts';
import { ReasonField } from './reason-field.tsx';
import { SeverityPreview } from './severity-preview.tsx';
import { discardDraft, useDraft } from './text-drafts.ts';
import type { Wish } from './wish.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
  hint: {
    margin: 0,
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** A severity that is proposed, and why. */
export interface SeverityProposal {
  readonly severity: string;
  readonly reason: string;
}

interface Props {
  /** The cases whose severity can be changed. */
  readonly entries: readonly Entry[];
  /** The case, or the marked ones, whose draft the reason is. */
  readonly caseId: string;
  /** The severity that it starts with; empty: none is chosen yet. */
  readonly start: string;
  /** A reason that is proposed; it stands below one that was begun. */
  readonly proposedReason?: string;
  /** Gives the change to those that it changes. */
  readonly onGive: (entries: readonly Entry[], wish: Wish) => void;
  readonly onCancel: () => void;
}

/**
 * Changes the severity of a case or of several: to which, why (policy rule 8), and what that does to the deadlines. Who
 * gives it drops the draft.
 */
export function SeverityForm({ entries, caseId, start, proposedReason = '', onGive, onCancel }: Props) {
  const styles = useStyles();
  const { t, name } = useWording();
  const [severity, setSeverity] = useState(start);
  const [draft, keep] = useDraft(caseId, 'change-severity');
  const [proposed, setProposed] = useState(proposedReason);
  const reason = draft.includes(proposed) ? draft : `${draft}\n${proposed}`.trim();
  const type = (text: string) => {
    setProposed('');
    keep(text);
  };
  const cancel = () => {
    discardDraft(caseId, 'change-severity');
    onCancel();
  };
  const severities = new Map(
    entries.flatMap(({ clock }) => clock.policy.severities.map((one) => [one.id, one] as const)),
  );
  // What it comes to is computed for what is chosen, not for each letter of the reason.
  const changed = useMemo(() => changedBy(entries, severity), [entries, severity]);
  const isReady = changed.length > 0 && reason.trim() !== '';
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onGive(changed, { kind: 'change-severity', severity, reason });
  };
  return (
    <form className={styles.form} onSubmit={give} data-testid="severity-form">
      <Field label={t('case.severity')}>
        <Select
          autoFocus
          value={severity}
          onChange={(_, { value }) => setSeverity(value)}
          data-testid="command-severity"
        >
          {start === '' && <option value="">{t('marks.choose')}</option>}
          {[...severities.values()].map((one) => (
            <option key={one.id} value={one.id}>
              {t('case.severityIs', { severity: one.id, name: name(one.name) })}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField value={reason} onChange={type} />
      {severity !== '' && changed.length < entries.length && (
        <p className={styles.hint} role="status">
          {entries.length === 1
            ? t('commands.sameSeverity')
            : t('marks.changes', { changed: changed.length, all: entries.length })}
        </p>
      )}
      <SeverityPreview entries={changed} severity={severity} />
      <FormActions>
        <Button type="submit" appearance="primary" disabled={!isReady} data-testid="give-command">
          {t('commands.severitySend')}
        </Button>
        <Button onClick={cancel}>{t('commands.cancel')}</Button>
        <BringBack caseId={caseId} kind="change-severity" />
      </FormActions>
    </form>
  );
}
