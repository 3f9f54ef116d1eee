import type { RequestTrackerSource } from '../../../../contract/sources/request-tracker.ts';
import { ConnectorError } from '../../connector.ts';

interface Credentials {
  readonly source: Pick<RequestTrackerSource, 'signIn'>;
  readonly secret: string;
}

/**
 * The `Authorization` header: RT's own scheme for tokens, Basic in UTF-8 for passwords.
 *
 * @throws ConnectorError `sign-in-refused` for a token that no header can carry: `fetch` would repeat it in its error.
 */
export function authorization({ source: { signIn }, secret }: Credentials): string {
  if (signIn.kind === 'password') return `Basic ${basic(signIn.user, secret)}`;
  if (/^[\x21-\x7e]+$/.test(secret)) return `token ${secret}`;
  throw new ConnectorError('sign-in-refused', 'token', '');
}

/** `error` with the secret blotted out of the other side's words, also as the header has it. */
export function withoutSecret(
  error: ConnectorError,
  { source: { signIn }, secret }: Credentials,
): ConnectorError {
  const forms = signIn.kind === 'password' ? [basic(signIn.user, secret), secret] : [secret];
  const { code, subject, detail } = error.problem;
  const clean = forms.reduce((rest, form) => (form === '' ? rest : rest.replaceAll(form, '•••')), detail);
  return new ConnectorError(code, subject, clean, error.retryAfterMs);
}

function basic(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
}
