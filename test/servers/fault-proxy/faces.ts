import { createPrivateAuthority, type Identity } from '../tls/private-authority.ts';
import type { WrongFace } from './faults.ts';

/** Whom a server may say it is: the one whom a private authority vouches for, or one that nobody should believe. */
export interface Faces {
  /** The file of the authority that vouches for the true one. */
  readonly authorityFile: string;
  readonly truth: Identity;
  readonly wrong: Readonly<Record<WrongFace, Identity>>;
  remove(): Promise<void>;
}

/** Makes the faces of a server on `localhost`. */
export async function makeFaces(): Promise<Faces> {
  const [ours, theirs] = await Promise.all([
    createPrivateAuthority('Contoso CA'),
    createPrivateAuthority('Fabrikam CA'),
  ]);
  return {
    authorityFile: ours.file,
    truth: await ours.issue('localhost'),
    wrong: {
      'expired-certificate': await ours.issue('localhost', -1),
      'foreign-certificate': await theirs.issue('localhost'),
    },
    async remove() {
      await Promise.all([ours.remove(), theirs.remove()]);
    },
  };
}
