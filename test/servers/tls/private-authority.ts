import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server's key and certificate, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority of one's own, as a company has one. Needs `openssl`. */
export interface PrivateAuthority {
  /** The file with its certificate. */
  readonly file: string;
  readonly pem: string;
  /** Vouches for a server of that name, or of several; `days` negative makes one that has expired. */
  issue(name: string | readonly string[], days?: number): Promise<Identity>;
  remove(): Promise<void>;
}

export async function createPrivateAuthority(subject: string): Promise<PrivateAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'caseclock-ca-'));
  const at = (name: string) => join(folder, name);
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', `/CN=${subject}`],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-keyout', at('ca.key'), '-out', at('ca.pem')],
  ]);
  let issued = 0;
  return {
    file: at('ca.pem'),
    pem: await readFile(at('ca.pem'), 'utf8'),
    async issue(name, days = 10) {
      issued += 1;
      const [hosts, first = ''] = [[name].flat(), [name].flat()[0]];
      const [key, request, cert, names] = ['key', 'csr', 'pem', 'ext'].map((kind) => at(`${issued}.${kind}`));
      await writeFile(names ?? '', `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}\n`);
      await run('openssl', [
        ...['req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${first}`],
        ...['-keyout', key ?? '', '-out', request ?? ''],
      ]);
      await run('openssl', [
        ...['x509', '-req', '-in', request ?? '', '-CA', at('ca.pem'), '-CAkey', at('ca.key')],
        ...['-CAcreateserial', '-days', String(days), '-extfile', names ?? '', '-out', cert ?? ''],
      ]);
      return { key: await readFile(key ?? '', 'utf8'), cert: await readFile(cert ?? '', 'utf8') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
