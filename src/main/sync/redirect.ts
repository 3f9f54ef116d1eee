/** Where an answer sends on to. */
export interface Redirect {
  /** The address at which what was asked for is said to be found now; `null` when it leads to some other page. */
  readonly address: string | null;
  /** The page it leads to, without its query: that is nobody's business, and another one each time. */
  readonly page: string;
  /** Whether it leads to another server, or to another way of speaking to the same. */
  readonly isElsewhere: boolean;
}

/**
 * Where an answer sends on to that was asked for below `address`, such as a help desk's; `null` when it sends nowhere.
 * Nobody follows it: what a request carries is for the server that was entered, and no other.
 */
export function redirectOf(
  { status, headers }: { readonly status: number; readonly headers: Headers },
  address: string,
  path: string,
): Redirect | null {
  const location = headers.get('location');
  const asked = `${address.replace(/\/+$/, '')}/${path}`;
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, asked)) return null;
  const { origin, pathname } = new URL(location, asked);
  const below = `/${path.replace(/[?#].*$/, '')}`;
  const page = `${origin}${pathname}`;
  return {
    address: page.endsWith(below) ? page.slice(0, -below.length) : null,
    page,
    isElsewhere: origin !== new URL(asked).origin,
  };
}
