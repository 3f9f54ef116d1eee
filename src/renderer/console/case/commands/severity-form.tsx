import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CommandAction } from '../../../../domain/cases/command.ts';
import { previewOf } from '../../../../domain/clock/preview.ts';
import { useListener } from '../../alerts/use-listener.ts';
import type { Entry } from '../../board/entry.ts';
import { useNow } from '../../use-now.ts';
import { useWording } from '../../wording/use-wording.ts';
import { PreviewFacts } from '../preview-facts.tsx';
import { ReasonField } from './reason-field.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
  tools: { display: 'flex', gap: '8px' },
  hint: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

/** What a form of this kind starts with. */
export interface SeverityDraft {
  readonly severity: string;
  readonly reason: string;
}

interface Props {
  readonly entry: Entry;
  readonly start: SeverityDraft;
  readonly onGive: (action: CommandAction) => void;
  readonly onCancel: () => void;
}

/** Changes a case's severity: to which, why (policy rule 8), and what that does to the deadline. */
export function SeverityForm({ entry, start, onGive, onCancel }: Props) {
  const styles = useStyles();
  const { t, name } = useWording();
  const now = useNow();
  const listener = useListener();
  const [severity, setSeverity] = useState(start.severity);
  const [reason, setReason] = useState(start.reason);
  const { clock, subject, book } = entry;
  const at = Math.max(now, clock.openedAt);
  const isSame = severity === clock.terms.severity;
  const isReady = !isSame && reason.trim() !== '';
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onGive({ kind: 'change-severity', severity, reason });
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
          {clock.policy.severities.map((one) => (
            <option key={one.id} value={one.id}>
              {t('case.severityIs', { severity: one.id, name: name(one.name) })}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField value={reason} onChange={setReason} />
      {isSame && <p className={styles.hint}>{t('commands.sameSeverity')}</p>}
      {!isSame && clock.respondedAt !== null && <p className={styles.hint}>{t('preview.answered')}</p>}
      {!isSame && clock.respondedAt === null && (
        <PreviewFacts preview={previewOf(subject, { severity }, book, at, listener)} now={at} />
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
