import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Entry } from '../../board/entry.ts';
import { keysOf, SEND_KEY } from '../../hands/keys.ts';
import { FormActions } from '../../ui/form-actions.tsx';
import { intoSight } from '../../ui/into-sight.ts';
import { useWording } from '../../wording/use-wording.ts';
import { BringBack } from './bring-back.tsx';
import { changedBy, changesWords } from './changed-by.ts';
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
  const wording = useWording();
  const { t, name } = wording;
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
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) onGive(changed, { kind: 'change-severity', severity, reason });
  };
  const press = (event: KeyboardEvent) => {
    if (keysOf(event) === SEND_KEY) give(event);
  };
  const form = useRef<HTMLFormElement>(null);
  // What it comes to makes the form higher: it stays in sight, with what gives it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the severity is what changes its height
  useEffect(() => intoSight(form.current), [severity]);
  return (
    <form ref={form} className={styles.form} onSubmit={give} data-testid="severity-form">
      <Field label={t('case.severity')}>
        <Select
          autoFocus
          value={severity}
          onChange={(_, { value }) => setSeverity(value)}
          onKeyDown={press}
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
      {severity !== '' && changed.length < entries.length && (
        <p className={styles.hint} role="status">
          {entries.length === 1 ? t('commands.sameSeverity') : changesWords(changed, entries.length, wording)}
        </p>
      )}
      <SeverityPreview entries={changed} severity={severity} />
      <ReasonField value={reason} onChange={type} onKeyDown={press} />
      <FormActions>
        <Button
          type="submit"
          appearance="primary"
          disabled={!isReady}
          title={SEND_KEY}
          data-testid="give-command"
        >
          {t('commands.severitySend')}
        </Button>
        <Button onClick={cancel}>{t('commands.cancel')}</Button>
        <BringBack caseId={caseId} kind="change-severity" />
      </FormActions>
    </form>
  );
}
