import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { Fetch } from '../../connector.ts';

/** Signs an application in, and keeps its token as long as that lasts. */
export interface SignIn {
  /** A bearer token for Azure Resource Manager. @throws ConnectorError */
  token(signal: AbortSignal): Promise<string>;
}

/**
 * Signs in as the source's application with its client secret, when a token is asked for: the sign-in library is a
 * third of the main process's code, and is read only then.
 */
export function createSignIn(source: AzureSupportSource, secret: string, fetch: Fetch): SignIn {
  let application: Promise<SignIn> | null = null;
  const read = async () => {
    const { applicationSignIn } = await import('./application-sign-in.ts');
    return applicationSignIn(source, secret, fetch);
  };
  return {
    async token(signal) {
      application ??= read();
      return (await application).token(signal);
    },
  };
}
