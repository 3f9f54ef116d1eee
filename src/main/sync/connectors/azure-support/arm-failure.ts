import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import { type EpochMs, SECOND } from '../../../../domain/units.ts';
import { ConnectorError } from '../../connector.ts';
import { redirectOf } from '../../redirect.ts';
import { retryAfterMs } from '../../retry-after.ts';
import { errorSchema } from './wire.ts';

/** An answer of Azure Resource Manager as it came: nothing of it is trusted yet. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What Azure says when a cloud, or a subscription, has no Microsoft.Support. */
const PROVIDER_MISSING =
  /^(InvalidResourceNamespace|MissingSubscriptionRegistration|ResourceProviderNotFound)$/;

const LONGEST_DETAIL = 400;

/** Why an answer is not the one that was asked for; `null` when its status says that it is. */
export function armFailure(answer: Answer, host: string, now: EpochMs): ConnectorError | null {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return null;
  const { code, message } = errorOf(answer);
  const detail = [code, message]
    .filter((part) => part !== '')
    .join(': ')
    .slice(0, LONGEST_DETAIL);
  if (PROVIDER_MISSING.test(code))
    return new ConnectorError('support-not-offered', host, detail, NOT_SOON_MS);
  if (code === 'NoRegisteredProviderFound') return new ConnectorError('version-unknown', host, detail);
  const redirect = redirectOf(answer, `https://${host}`, '');
  if (redirect !== null) return new ConnectorError('redirected', redirect.page, detail);
  switch (status) {
    case 401:
      return new ConnectorError('sign-in-refused', host, detail);
    case 403:
      return new ConnectorError('forbidden', host, detail);
    case 429:
      return new ConnectorError('rate-limited', host, detail, retryAfterMs(headers, now));
  }
  if (status < 500) return new ConnectorError('unexpected', String(status), detail);
  return new ConnectorError('server-error', String(status), detail, retryAfterMs(headers, now));
}

/** A cloud does not get a provider from one minute to the next. */
export const NOT_SOON_MS = 6 * 3600 * SECOND;

/** Azure's own code and words for a refusal; a web page's or a proxy's answer has none. */
export function errorOf({ text }: Answer): { readonly code: string; readonly message: string } {
  const read = errorSchema.safeParse(jsonOrNull(text));
  return read.success ? read.data.error : { code: '', message: '' };
}
