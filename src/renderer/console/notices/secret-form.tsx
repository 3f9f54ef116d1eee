import { Button, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { bridge } from '../bridge.ts';
import { secretOf } from '../connections/typed.ts';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { outcomeOf } from './told.ts';

const useStyles = makeStyles({
  form: { display: 'flex', alignItems: 'center', gap: '8px' },
  problem: { fontSize: '12px' },
});

/** Takes the secret that a source waits for. What was typed stays when it is refused. */
export function SecretForm({ sourceId }: { readonly sourceId: string }) {
  const styles = useStyles();
  const { t } = useWording();
  const source = useProgram(({ sources }) => sources.find(({ id }) => id === sourceId));
  const [secret, setSecret] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const signIn = source?.kind === 'request-tracker' ? source.signIn : null;
  const label = () =>
    signIn?.kind === 'password' ? t('secret.passwordOf', { user: signIn.user }) : t('secret.token');

  const isReady = secret !== '' && !isSending;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setSending(true);
    const typed = secretOf(signIn?.kind ?? 'password', secret);
    const outcome = await outcomeOf(bridge.provideSecret({ sourceId, secret: typed }));
    setSending(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) setSecret('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {t(`problem.${problem.code}.title`)}
        </span>
      )}
      <Input
        type="password"
        size="small"
        value={secret}
        placeholder={label()}
        aria-label={label()}
        autoComplete="off"
        onChange={(_, { value }) => setSecret(value)}
        data-testid="secret-input"
      />
      <Button
        type="submit"
        size="small"
        appearance="primary"
        disabledFocusable={!isReady}
        data-testid="secret-save"
      >
        {t('secret.save')}
      </Button>
    </form>
  );
}
