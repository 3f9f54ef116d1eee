import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../../../src/domain/units.ts';
import { judgeChain, readAuthority } from '../../../../../src/main/sync/trust/authority.ts';
import {
  createPrivateAuthority,
  type Identity,
  type PrivateAuthority,
} from '../../../../servers/tls/private-authority.ts';

let ours: PrivateAuthority;
let theirs: PrivateAuthority;
let server: Identity;
/** Certificates begin with the second in which they are made. */
const now = Date.now() + MINUTE;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([
    createPrivateAuthority('Contoso CA'),
    createPrivateAuthority('Contoso CA'),
  ]);
  server = await ours.issue('rt.contoso.example');
});
afterAll(() => Promise.all([ours.remove(), theirs.remove()]));

describe('a chain', () => {
  test.each([
    [
      'from the authority, for the host',
      () => [server.cert],
      () => ours.pem,
      'rt.contoso.example',
      0,
      'trusted',
    ],
    [
      'with its authority along',
      () => [server.cert, ours.pem],
      () => ours.pem,
      'rt.contoso.example',
      0,
      'trusted',
    ],
    ['for another host', () => [server.cert], () => ours.pem, 'evil.example', 0, 'name-mismatch'],
    ['after its end', () => [server.cert], () => ours.pem, 'rt.contoso.example', 11, 'expired'],
    ['before its beginning', () => [server.cert], () => ours.pem, 'rt.contoso.example', -3, 'expired'],
    [
      'from an authority of the same name',
      () => [server.cert],
      () => theirs.pem,
      'rt.contoso.example',
      0,
      'untrusted',
    ],
    [
      'that brings its own authority',
      () => [server.cert, ours.pem],
      () => theirs.pem,
      'rt.contoso.example',
      0,
      'untrusted',
    ],
    [
      'signed by a server',
      () => [server.cert, server.cert],
      () => theirs.pem,
      'rt.contoso.example',
      0,
      'untrusted',
    ],
  ] as const)('%s', (_, chain, authority, host, days, verdict) => {
    expect(judgeChain(chain(), authority(), host, now + days * DAY)).toBe(verdict);
  });
});

describe('a file', () => {
  test('with an authority says whose it is, its fingerprint and until when', () => {
    const read = readAuthority(`some words before\n${ours.pem}`, now);
    expect(read.subject).toBe('CN=Contoso CA');
    expect(read.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(read.validTo).toBeGreaterThan(now + 29 * DAY);
  });

  test.each([
    ['without a certificate', (): string => 'hello', 0, 'no-certificate'],
    [
      'with rubbish in it',
      (): string => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      0,
      'no-certificate',
    ],
    ['with two', (): string => `${ours.pem}\n${theirs.pem}`, 0, 'several'],
    ["with a server's certificate", (): string => server.cert, 0, 'not-an-authority'],
    ['with one that has expired', (): string => ours.pem, 31, 'expired'],
  ] as const)('%s is refused with its reason', (_, text: () => string, days, code) => {
    expect(() => readAuthority(text(), now + days * DAY)).toThrow(code);
  });
});
