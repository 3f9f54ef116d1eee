import { freePort } from '../../servers/free-port.ts';

/** An address on this machine where nothing listens. */
export async function addressWithoutServer(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}
