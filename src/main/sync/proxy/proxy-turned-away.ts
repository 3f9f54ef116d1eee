/**
 * What `fetch` rejects with when the proxy wants a sign-in and has none that it takes. Nothing has left for the server.
 */
export class ProxyTurnedAway extends Error {
  override readonly name = 'ProxyTurnedAway';
  readonly proxy: string;
  readonly wasRefused: boolean;

  /** `realm` is how the proxy calls itself. */
  constructor(proxy: string, realm: string, wasRefused: boolean) {
    super(realm);
    this.proxy = proxy;
    this.wasRefused = wasRefused;
  }
}
