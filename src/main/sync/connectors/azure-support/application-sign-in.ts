import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { AuthenticationError, ClientSecretCredential } from '@azure/identity';
import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import { ConnectorError, type Fetch } from '../../connector.ts';
import { networkFailure } from '../../network-failure.ts';
import { answerWithin } from './answer-within.ts';
import type { SignIn } from './sign-in.ts';

/**
 * Signs in as the source's application with its client secret, by way of `fetch`: so the system's proxy and the
 * connection's certificates hold here too. The authority is the source's own and asked directly: clouds other than
 * the public one are not to be looked up there.
 */
export function applicationSignIn(source: AzureSupportSource, secret: string, fetch: Fetch): SignIn {
  /** Why the network failed: the sign-in library says only that it could not find its endpoints. */
  let cut: unknown = null;
  /** Ends what is asked: the sign-in library heeds no signal once it has asked. */
  let until: AbortSignal = new AbortController().signal;
  const noting: Fetch = async (url, init) => {
    try {
      return await fetch(url, { ...init, signal: answerWithin(until) });
    } catch (error) {
      cut = error;
      throw error;
    }
  };
  const credential = new ClientSecretCredential(source.tenant, source.clientId, secret, {
    authorityHost: source.authority.replace(/\/+$/, ''),
    disableInstanceDiscovery: true,
    // The engine tries again by its own schedule.
    retryOptions: { maxRetries: 0 },
    httpClient: clientOver(noting),
  });
  const scope = `${new URL(source.resourceManager).origin}/.default`;
  return {
    async token(signal) {
      cut = null;
      until = signal;
      try {
        return (await credential.getToken(scope, { abortSignal: signal })).token;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw failureOf(cut ?? error, new URL(source.authority).host);
      }
    },
  };
}

function failureOf(error: unknown, host: string): ConnectorError {
  if (error instanceof AuthenticationError) {
    // The first line says why; the rest are trace ids.
    const [why = ''] = (error.errorResponse.errorDescription ?? error.errorResponse.error).split(/\r?\n/);
    return new ConnectorError('sign-in-refused', host, why);
  }
  const { code, subject, detail } = networkFailure(error, host);
  return new ConnectorError(code === 'unexpected' ? 'sign-in-refused' : code, subject, detail);
}

function clientOver(fetch: Fetch): HttpClient {
  return {
    async sendRequest(request) {
      const { url, method, headers, body } = request;
      const response = await fetch(url, {
        method,
        headers: headers.toJSON(),
        redirect: 'manual',
        ...(typeof body === 'string' ? { body } : {}),
      });
      return {
        request,
        status: response.status,
        headers: createHttpHeaders(Object.fromEntries(response.headers)),
        bodyAsText: await response.text(),
      };
    },
  };
}
