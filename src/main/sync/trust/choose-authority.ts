import { readFile, stat } from 'node:fs/promises';
import type { ChosenAuthority } from '../../../contract/authority.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { askForFile } from '../../windows/ask-for-path.ts';
import { AuthorityError, readAuthority } from './authority.ts';

/** No certificate is larger, and a file that was chosen by mistake may be. */
const LARGEST_BYTES = 1_000_000;

/** Asks for the file of a certificate authority and reads it. */
export async function chooseAuthority(now: EpochMs): Promise<ChosenAuthority> {
  const path = await askForFile({ name: 'PEM', extensions: ['pem', 'crt', 'cer'] });
  if (path === null) return { kind: 'cancelled' };
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return { kind: 'problem', code: 'no-certificate' };
    return { kind: 'chosen', authority: readAuthority(await readFile(path, 'utf8'), now) };
  } catch (error) {
    return { kind: 'problem', code: error instanceof AuthorityError ? error.code : 'unreadable' };
  }
}
