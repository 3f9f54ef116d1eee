import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { AnswerTooLarge } from '../../../../src/main/sync/limit-answers.ts';
import { networkFailure } from '../../../../src/main/sync/network-failure.ts';
import { ProxyTurnedAway } from '../../../../src/main/sync/proxy/proxy-turned-away.ts';

const HOST = 'rt.example.com';

/** As Node's fetch rejects. */
function node(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`it was ${code}`), { code }) });
}

/** As Electron's net.fetch rejects. */
function electron(code: string): Error {
  return new Error(`net::${code}`);
}

const TABLE: readonly (readonly [what: string, error: unknown, code: string])[] = [
  ['an unknown host, Node', node('ENOTFOUND'), 'host-not-found'],
  ['an unknown host, Electron', electron('ERR_NAME_NOT_RESOLVED'), 'host-not-found'],
  ['nobody listening, Node', node('ECONNREFUSED'), 'connection-refused'],
  ['nobody listening, Electron', electron('ERR_CONNECTION_REFUSED'), 'connection-refused'],
  ['a connection cut, Node', node('UND_ERR_SOCKET'), 'connection-broken'],
  ['a connection cut, Electron', electron('ERR_CONNECTION_RESET'), 'connection-broken'],
  ['an answer cut short, Electron', electron('ERR_CONTENT_LENGTH_MISMATCH'), 'connection-broken'],
  ['trust that was changed meanwhile, Electron', electron('ERR_CERT_VERIFIER_CHANGED'), 'connection-broken'],
  ['an answer that is no HTTP, Electron', electron('ERR_INVALID_HTTP_RESPONSE'), 'answer-unreadable'],
  ['an answer without end', new AnswerTooLarge('more than 16 bytes'), 'answer-too-large'],
  ['a proxy that is away, Electron', electron('ERR_PROXY_CONNECTION_FAILED'), 'proxy-failed'],
  ['a proxy that passes nothing on, Electron', electron('ERR_TUNNEL_CONNECTION_FAILED'), 'proxy-failed'],
  ['no answer in time, Node', node('UND_ERR_HEADERS_TIMEOUT'), 'timed-out'],
  ['no answer in time, Electron', electron('ERR_TIMED_OUT'), 'timed-out'],
  ['no connection in time, Electron', electron('ERR_CONNECTION_TIMED_OUT'), 'timed-out'],
  ['the time-out of a signal', new DOMException('The operation timed out', 'TimeoutError'), 'timed-out'],
  ['no network, Node', node('EAI_AGAIN'), 'offline'],
  ['no network, Electron', electron('ERR_INTERNET_DISCONNECTED'), 'offline'],
  ['no way there, Node', node('EHOSTUNREACH'), 'offline'],
  ['no way there, Electron', electron('ERR_ADDRESS_UNREACHABLE'), 'offline'],
  ['a self-signed certificate, Node', node('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate-untrusted'],
  ['an unknown issuer, Node', node('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificate-untrusted'],
  ['an unknown issuer, Electron', electron('ERR_CERT_AUTHORITY_INVALID'), 'certificate-untrusted'],
  ['any other certificate, Electron', electron('ERR_CERT_WEAK_KEY'), 'certificate-untrusted'],
  ['an expired certificate, Node', node('CERT_HAS_EXPIRED'), 'certificate-expired'],
  ['an expired certificate, Electron', electron('ERR_CERT_DATE_INVALID'), 'certificate-expired'],
  ["another's certificate, Node", node('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate-name-mismatch'],
  ["another's certificate, Electron", electron('ERR_CERT_COMMON_NAME_INVALID'), 'certificate-name-mismatch'],
  ['https where http is spoken, Node', node('ERR_SSL_WRONG_VERSION_NUMBER'), 'address-invalid'],
  ['https where http is spoken, Electron', electron('ERR_SSL_PROTOCOL_ERROR'), 'address-invalid'],
  ['what nobody foresaw', new Error('the dog ate it'), 'unexpected'],
  ['what is no error', 'a text', 'unexpected'],
];

describe('why a request failed', () => {
  test.each(TABLE)('%s', (_, error, code) => {
    expect(networkFailure(error, HOST).code).toBe(code);
  });

  test('one error for several addresses of a name', () => {
    const each = Object.assign(new Error('connect ECONNREFUSED ::1:1'), { code: 'ECONNREFUSED' });
    const all = new TypeError('fetch failed', { cause: new AggregateError([each, each], '') });
    expect(networkFailure(all, HOST)).toEqual({
      code: 'connection-refused',
      subject: HOST,
      detail: 'ECONNREFUSED',
    });
  });

  test.each([
    [false, 'proxy-asks-sign-in'],
    [true, 'proxy-refuses-sign-in'],
  ])('a proxy that turned us away is what it is about; refused before: %s', (wasRefused, code) => {
    const failure = networkFailure(new ProxyTurnedAway('proxy:3128', 'Office', wasRefused), HOST);
    expect(failure).toEqual({ code, subject: 'proxy:3128', detail: 'Office' });
  });

  test('the detail is the code, or the innermost message', () => {
    expect(networkFailure(electron('ERR_TIMED_OUT'), HOST).detail).toBe('net::ERR_TIMED_OUT');
    expect(networkFailure(new Error('a', { cause: new Error('b') }), HOST).detail).toBe('b');
  });
});

describe("Node's own fetch", () => {
  test('a port on which nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const error = await fetch(`http://127.0.0.1:${port}/`).catch((reason: unknown) => reason);
    expect(networkFailure(error, HOST).code).toBe('connection-refused');
  });

  test('https where http is spoken', async () => {
    const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const error = await fetch(`https://127.0.0.1:${port}/`).catch((reason: unknown) => reason);
    server.close();
    expect(networkFailure(error, HOST).code).toBe('address-invalid');
  });
});
