import { z } from 'zod';

/** Of a host. Chromium, unlike Node, takes a space into one, written as `%20`: a page would find right what main refuses. */
const HOST = /^[^\s%]+$/;

/** A whole address of a server, by a protocol that fits `protocol`; the same in a page and in the main process. */
export function serverAddressSchema(protocol: RegExp) {
  return z.url({ protocol, hostname: HOST });
}
