import './zod-without-eval.ts';
import { isStoreRequest } from '../../contract/vault.ts';
import { VAULT_PORT_CHANNEL } from '../../contract/vault-channel.ts';
import { keepOpen } from './connection.ts';
import { openDatabase } from './database.ts';
import { runRequest } from './operations/run-request.ts';
import { createServer } from './serve-port.ts';
import { runStoreRequest } from './store/run-store-request.ts';

// Kept even when the disk runs low. Refused, the browser engine may then drop the whole database: main grants it.
void navigator.storage.persist();

const connect = keepOpen(() => openDatabase());
const serve = createServer(async (request) =>
  isStoreRequest(request) ? runStoreRequest(request) : runRequest(await connect(), request),
);

// The preload script hands main's port over; only this page itself can be the source of such a message.
window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
  const isFromPreload = source === window && origin === window.location.origin && data === VAULT_PORT_CHANNEL;
  if (isFromPreload && port !== undefined) serve(port);
});
