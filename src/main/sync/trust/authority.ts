import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { AuthorityFacts } from '../../../contract/authority.ts';
import type { EpochMs } from '../../../domain/units.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Why a file is no authority. */
export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
  readonly code: 'no-certificate' | 'several' | 'not-an-authority' | 'expired';

  constructor(code: AuthorityError['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Reads a certificate authority from a PEM file: exactly one certificate that may sign others and has not expired.
 *
 * @throws AuthorityError
 */
export function readAuthority(text: string, now: EpochMs): AuthorityFacts {
  const blocks = text.match(BLOCK) ?? [];
  const [pem] = blocks;
  if (pem === undefined) throw new AuthorityError('no-certificate');
  if (blocks.length > 1) throw new AuthorityError('several');
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    throw new AuthorityError('no-certificate');
  }
  if (!certificate.ca) throw new AuthorityError('not-an-authority');
  const validTo = Date.parse(certificate.validTo);
  if (validTo < now) throw new AuthorityError('expired');
  return {
    pem,
    subject: certificate.subject.replaceAll('\n', ', '),
    fingerprint: certificate.fingerprint256,
    validTo,
  };
}

/** Whether a chain holds, or what is wrong with it. */
export type ChainVerdict = 'trusted' | 'untrusted' | 'expired' | 'name-mismatch';

/**
 * Whether `chain` is vouched for by `authority` and is for `host`, now. Everything is checked here: the system has
 * given up at the authority, and said nothing of the rest.
 */
export function judgeChain(
  chain: readonly string[],
  authority: string,
  host: string,
  now: EpochMs,
): ChainVerdict {
  const root = new X509Certificate(authority);
  const certificates = chain.map((pem) => new X509Certificate(pem));
  const [server] = certificates;
  if (server === undefined) return 'untrusted';
  let below = server;
  const path = [server];
  const others = new Set(certificates.slice(1));
  while (!isIssuedBy(below, root)) {
    const next = [...others].find((one) => one.ca && isIssuedBy(below, one));
    if (next === undefined) return 'untrusted';
    others.delete(next);
    path.push(next);
    below = next;
  }
  for (const { validFrom, validTo } of [...path, root]) {
    if (now < Date.parse(validFrom) || now > Date.parse(validTo)) return 'expired';
  }
  const isForHost = (isIP(host) === 0 ? server.checkHost(host) : server.checkIP(host)) !== undefined;
  return isForHost ? 'trusted' : 'name-mismatch';
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
