import { Button, Input, makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { isProxySignIn, LONGEST_USER } from '../../../contract/proxy.ts';
import { LONGEST_SECRET } from '../../../contract/secret.ts';
import { bridge } from '../bridge.ts';
import { outcomeOf } from '../notices/told.ts';
import { useProgram } from '../program.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  form: {
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
  },
  field: { width: '150px' },
});

interface Props {
  /** The proxy, as `host:port`. */
  readonly proxy: string;
  /** Hears once the sign-in is kept, which does not say that the proxy takes it. */
  readonly onKept?: () => void;
}

/** The way out of `problem`, when that is to sign in to a proxy. */
export function ProxyWayOut({
  problem,
  onKept,
}: {
  readonly problem: SourceProblem;
  readonly onKept: () => void;
}) {
  if (!isProxySignIn(problem)) return null;
  return <ProxySignInForm proxy={problem.subject} onKept={onKept} />;
}

/**
 * Takes the name and password that a proxy asks for; what was typed stays when it cannot be kept. It is no form: it may
 * stand in that of a connection.
 */
export function ProxySignInForm({ proxy, onKept }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const known = useProgram(({ state }) => state?.proxyUsers.find((kept) => kept.proxy === proxy)?.user ?? '');
  const [user, setUser] = useState(known);
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<SourceProblem | null>(null);

  const isReady = user.trim() !== '' && password !== '' && !isSending;

  const send = async () => {
    setSending(true);
    const outcome = await outcomeOf(bridge.signInToProxy({ proxy, user: user.trim(), password }));
    setSending(false);
    setRefusal(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    setPassword('');
    onKept?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isReady) void send();
  };
  return (
    <fieldset
      className={styles.form}
      aria-label={t('proxy.signIn', { proxy })}
      onKeyDown={onKeyDown}
      data-testid="proxy-sign-in"
    >
      <Input
        className={styles.field}
        size="small"
        value={user}
        placeholder={t('proxy.user')}
        aria-label={t('proxy.userOf', { proxy })}
        autoComplete="off"
        maxLength={LONGEST_USER}
        onChange={(_, { value }) => setUser(value)}
        data-testid="proxy-user"
      />
      <Input
        className={styles.field}
        type="password"
        size="small"
        value={password}
        placeholder={t('proxy.password')}
        aria-label={t('proxy.passwordOf', { proxy })}
        autoComplete="off"
        maxLength={LONGEST_SECRET}
        onChange={(_, { value }) => setPassword(value)}
        data-testid="proxy-password"
      />
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={!isReady}
        onClick={() => void send()}
        data-testid="proxy-save"
      >
        {t('secret.save')}
      </Button>
      {refusal !== null && <ProblemText problem={refusal} />}
    </fieldset>
  );
}
