import type { Certificate, Session } from 'electron/main';
import type { EpochMs } from '../../../domain/units.ts';
import { type ChainVerdict, judgeChain } from './authority.ts';

/** Chromium's own word for a chain that ends at nobody whom the system trusts: the one thing an authority can mend. */
const AUTHORITY_INVALID = -202;

/** What to answer: 0 takes the certificate, -3 leaves Chromium's verdict, the rest are Chromium's own errors. */
const ANSWERS: Readonly<Record<ChainVerdict, number>> = {
  trusted: 0,
  untrusted: -3,
  expired: -201,
  'name-mismatch': -200,
};

/** A chain that is longer is none. */
const LONGEST_CHAIN = 8;

/**
 * Has `session` trust what `authority` vouches for, beside what the system trusts. Nothing else is let through: every
 * other fault that Chromium finds stays one.
 */
export function trustAuthority(session: Session, authority: string, now: () => EpochMs): void {
  session.setCertificateVerifyProc(({ certificate, errorCode, hostname }, answer) => {
    if (errorCode !== AUTHORITY_INVALID) return answer(ANSWERS.untrusted);
    answer(ANSWERS[judgeChain(chainOf(certificate), authority, hostname, now())]);
  });
}

function chainOf(certificate: Certificate): readonly string[] {
  const chain: string[] = [];
  let next: Certificate | undefined = certificate;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    if (chain.includes(next.data)) break;
    chain.push(next.data);
    next = next.issuerCert;
  }
  return chain;
}
