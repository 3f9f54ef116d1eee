import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CommandAction } from '../../../../domain/cases/command.ts';
import { ReasonField } from '../../case/commands/reason-field.tsx';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';
import { changedBy } from './marked-offers.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
  tools: { display: 'flex', gap: '8px' },
  hint: {
    margin: 0,
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  /** The cases whose severity can be changed. */
  readonly entries: readonly Entry[];
  readonly onGive: (entries: readonly Entry[], action: CommandAction) => void;
  readonly onCancel: () => void;
}

/** Changes the severity of several cases with one reason; says how many of them that changes. */
export function MarkedSeverityForm({ entries, onGive, onCancel }: Props) {
  const styles = useStyles();
  const { t, name } = useWording();
  const [severity, setSeverity] = useState('');
  const [reason, setReason] = useState('');
  const severities = new Map(
    entries.flatMap(({ clock }) => clock.policy.severities.map((one) => [one.id, one] as const)),
  );
  const changed = changedBy(entries, severity);
  const isReady = changed.length > 0 && reason.trim() !== '';
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onGive(changed, { kind: 'change-severity', severity, reason });
  };
  return (
    <form className={styles.form} onSubmit={give} data-testid="marked-severity-form">
      <Field label={t('case.severity')}>
        <Select
          autoFocus
          value={severity}
          onChange={(_, { value }) => setSeverity(value)}
          data-testid="command-severity"
        >
          <option value="">{t('marks.choose')}</option>
          {[...severities.values()].map((one) => (
            <option key={one.id} value={one.id}>
              {t('case.severityIs', { severity: one.id, name: name(one.name) })}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField value={reason} onChange={setReason} />
      {severity !== '' && changed.length < entries.length && (
        <p className={styles.hint} role="status">
          {t('marks.changes', { changed: changed.length, all: entries.length })}
        </p>
      )}
      <div className={styles.tools}>
        <Button type="submit" appearance="primary" disabled={!isReady} data-testid="give-command">
          {t('commands.severitySend')}
        </Button>
        <Button onClick={onCancel}>{t('commands.cancel')}</Button>
      </div>
    </form>
  );
}
