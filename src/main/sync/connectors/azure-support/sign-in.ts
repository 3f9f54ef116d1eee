import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { Fetch } from '../../connector.ts';

/** Signs an application in, and keeps its token as long as that lasts. */
export interface SignIn {
  /** A bearer token for Azure Resource Manager. @throws ConnectorError */
  token(signal: AbortSignal): Promise<string>;
}

/** A sign-in that can be told that its token is no longer taken. */
export interface RenewedSignIn extends SignIn {
  /**
   * Keeps the token no longer: the next one is asked for anew. How long a token lasts is read by this machine's clock,
   * which may be behind, and it can be taken back before that.
   */
  forget(): void;
}

/**
 * Signs in as the source's application with its client secret, when a token is asked for: the sign-in library is a
 * third of the main process's code, and is read only then.
 */
export function createSignIn(source: AzureSupportSource, secret: string, fetch: Fetch): RenewedSignIn {
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
    forget() {
      application = null;
    },
  };
}
