import type { SourceProblemCode } from '../../contract/problem.ts';
import { errorCode } from '../error-code.ts';
import { AnswerTooLarge } from './limit-answers.ts';
import { ProxyTurnedAway } from './proxy/proxy-turned-away.ts';

/**
 * What the failures of Node's `fetch` (error codes) and of Electron's (`net::ERR_…`) mean. One with which a connection
 * may end after the request was sent must not mean what the outbox takes for certain not to have arrived.
 */
const MEANING: Readonly<Record<string, SourceProblemCode>> = {
  ENOTFOUND: 'host-not-found',
  'net::ERR_NAME_NOT_RESOLVED': 'host-not-found',
  'net::ERR_NAME_RESOLUTION_FAILED': 'host-not-found',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-broken',
  ECONNABORTED: 'connection-broken',
  EPIPE: 'connection-broken',
  UND_ERR_SOCKET: 'connection-broken',
  'net::ERR_CONNECTION_REFUSED': 'connection-refused',
  'net::ERR_CONNECTION_RESET': 'connection-broken',
  'net::ERR_CONNECTION_CLOSED': 'connection-broken',
  'net::ERR_CONNECTION_ABORTED': 'connection-broken',
  'net::ERR_CONNECTION_FAILED': 'connection-refused',
  'net::ERR_EMPTY_RESPONSE': 'connection-broken',
  'net::ERR_CONTENT_LENGTH_MISMATCH': 'connection-broken',
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': 'connection-broken',
  'net::ERR_CONTENT_DECODING_FAILED': 'connection-broken',
  'net::ERR_RESPONSE_HEADERS_TRUNCATED': 'connection-broken',
  // The certificates that this machine trusts have changed: no verdict on the server's, and not only while connecting.
  'net::ERR_CERT_DATABASE_CHANGED': 'connection-broken',
  'net::ERR_CERT_VERIFIER_CHANGED': 'connection-broken',
  'net::ERR_INVALID_HTTP_RESPONSE': 'answer-unreadable',
  'net::ERR_PROXY_CONNECTION_FAILED': 'proxy-failed',
  'net::ERR_TUNNEL_CONNECTION_FAILED': 'proxy-failed',
  'net::ERR_PROXY_AUTH_REQUESTED': 'proxy-failed',
  'net::ERR_PROXY_AUTH_UNSUPPORTED': 'proxy-failed',
  ETIMEDOUT: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  'net::ERR_TIMED_OUT': 'timed-out',
  'net::ERR_CONNECTION_TIMED_OUT': 'timed-out',
  EAI_AGAIN: 'offline',
  ENETDOWN: 'offline',
  ENETUNREACH: 'offline',
  EHOSTUNREACH: 'offline',
  EHOSTDOWN: 'offline',
  'net::ERR_INTERNET_DISCONNECTED': 'offline',
  'net::ERR_NETWORK_CHANGED': 'offline',
  'net::ERR_NETWORK_IO_SUSPENDED': 'offline',
  'net::ERR_NETWORK_ACCESS_DENIED': 'offline',
  'net::ERR_ADDRESS_UNREACHABLE': 'offline',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_REJECTED: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  'net::ERR_CERT_AUTHORITY_INVALID': 'certificate-untrusted',
  'net::ERR_CERT_CONTAINS_ERRORS': 'certificate-untrusted',
  'net::ERR_CERT_INVALID': 'certificate-untrusted',
  'net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED': 'certificate-untrusted',
  'net::ERR_CERT_NAME_CONSTRAINT_VIOLATION': 'certificate-untrusted',
  'net::ERR_CERT_NON_UNIQUE_NAME': 'certificate-untrusted',
  'net::ERR_CERT_NO_REVOCATION_MECHANISM': 'certificate-untrusted',
  'net::ERR_CERT_REVOKED': 'certificate-untrusted',
  'net::ERR_CERT_SYMANTEC_LEGACY': 'certificate-untrusted',
  'net::ERR_CERT_UNABLE_TO_CHECK_REVOCATION': 'certificate-untrusted',
  'net::ERR_CERT_VALIDITY_TOO_LONG': 'certificate-untrusted',
  'net::ERR_CERT_WEAK_KEY': 'certificate-untrusted',
  'net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM': 'certificate-untrusted',
  'net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED': 'certificate-untrusted',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  'net::ERR_CERT_DATE_INVALID': 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name-mismatch',
  'net::ERR_CERT_COMMON_NAME_INVALID': 'certificate-name-mismatch',
  ERR_INVALID_URL: 'address-invalid',
  EPROTO: 'address-invalid',
  ERR_SSL_WRONG_VERSION_NUMBER: 'address-invalid',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'address-invalid',
  'net::ERR_INVALID_URL': 'address-invalid',
  'net::ERR_ADDRESS_INVALID': 'address-invalid',
  'net::ERR_UNSAFE_PORT': 'address-invalid',
  'net::ERR_SSL_PROTOCOL_ERROR': 'address-invalid',
};

/** `fetch` failures nest: Node's says only "fetch failed", and why is in its cause. */
const DEEPEST_CAUSE = 5;

/** What a rejected `fetch` means, who it is about, and the failure's own code or words. */
export interface NetworkFailure {
  readonly code: SourceProblemCode;
  readonly subject: string;
  readonly detail: string;
}

/**
 * Explains what a `fetch` from `host`, or reading its body, rejected with; `unexpected` when it is none of the known.
 * It is about the host, but where a proxy on the way turned us away.
 */
export function networkFailure(error: unknown, host: string): NetworkFailure {
  const chain = causes(error);
  for (const one of chain) {
    if (one instanceof ProxyTurnedAway) {
      const code = one.wasRefused ? 'proxy-refuses-sign-in' : 'proxy-asks-sign-in';
      return { code, subject: one.proxy, detail: one.message };
    }
    if (one instanceof AnswerTooLarge)
      return { code: 'answer-too-large', subject: host, detail: one.message };
    if (one.name === 'TimeoutError') return { code: 'timed-out', subject: host, detail: one.message };
    const known = codesOf(one).find((code) => MEANING[code] !== undefined);
    const meaning = known === undefined ? undefined : MEANING[known];
    if (known !== undefined && meaning !== undefined) return { code: meaning, subject: host, detail: known };
  }
  const deepest = chain.at(-1);
  return {
    code: 'unexpected',
    subject: host,
    detail: deepest === undefined ? String(error) : deepest.message,
  };
}

function causes(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  let next = error;
  while (next instanceof Error && chain.length < DEEPEST_CAUSE) {
    chain.push(next);
    // A name with several addresses fails once for each of them, with one error for all.
    next = next.cause ?? (next instanceof AggregateError ? next.errors[0] : undefined);
  }
  return chain;
}

function codesOf(error: Error): readonly string[] {
  const own = errorCode(error);
  return [...(own === null ? [] : [own]), ...(error.message.match(/net::ERR_[A-Z0-9_]+/g) ?? [])];
}
