import { safeStorage } from 'electron/main';
import { z } from 'zod';
import type { EpochMs } from '../../domain/units.ts';
import { openKeptFile } from '../disk/kept-file.ts';

/**
 * The secrets, each under a name such as the id of its source: encrypted on disk by the system's key store, else in
 * memory until the program ends.
 */
export interface Secrets {
  /** Whether they outlive the program. */
  readonly areKept: boolean;
  names(): readonly string[];
  of(name: string): string | null;
  /** Rejects where it cannot be written: the former, if any, stays in force. */
  put(name: string, secret: string): Promise<void>;
  /** Rejects where that cannot be written: the secret stays in force. */
  remove(name: string): Promise<void>;
}

const sealedSchema = z.record(z.string(), z.base64());
type Sealed = Readonly<z.infer<typeof sealedSchema>>;

/**
 * Opens the secrets at `path`. A secret that this system's key store cannot decrypt (the file came from elsewhere, the
 * key is gone, the key store is locked), or a file that holds none and is kept beside it, is told to `onUnreadable`:
 * they are asked for again. What cannot be decrypted now stays on disk until another takes its place: it may be at the
 * next start.
 */
export async function openSecrets(
  path: string,
  now: EpochMs,
  onUnreadable: (what: string) => void,
): Promise<Secrets> {
  /** As they are on disk, those that cannot be decrypted among them; `null` where none are kept. */
  const file = (await hasKeyStore(onUnreadable))
    ? await openKeptFile<Sealed>(path, { read: readSealed, first: {} }, now, onUnreadable)
    : null;
  const known = new Map<string, string>();
  for (const [name, encrypted] of Object.entries(file?.current() ?? {})) {
    try {
      known.set(name, safeStorage.decryptString(Buffer.from(encrypted, 'base64')));
    } catch {
      onUnreadable(name);
    }
  }
  return {
    areKept: file !== null,
    names: () => [...known.keys()],
    of: (name) => known.get(name) ?? null,
    async put(name, secret) {
      const sealed = () => safeStorage.encryptString(secret).toString('base64');
      await file?.write((kept) => ({ ...kept, [name]: sealed() }));
      known.set(name, secret);
    },
    async remove(name) {
      if (file !== null && name in file.current()) await file.write(({ [name]: _, ...others }) => others);
      known.delete(name);
    },
  };
}

function readSealed(text: string): Sealed {
  return sealedSchema.parse(JSON.parse(text));
}

/**
 * Whether the system encrypts for us with a key of its own. Linux without one offers a fixed key: that is none; nor is
 * a key store that does not answer.
 */
async function hasKeyStore(onUnreadable: (what: string) => void): Promise<boolean> {
  if (process.platform !== 'linux') return safeStorage.isEncryptionAvailable();
  const backend = safeStorage.getSelectedStorageBackend();
  if (backend === 'basic_text') return false;
  if (backend === 'gnome_libsecret') {
    const { keyStoreAnswers } = await import('./key-store-answers.ts');
    if (!(await keyStoreAnswers())) {
      onUnreadable('all, the key store does not answer');
      return false;
    }
  }
  return safeStorage.isEncryptionAvailable();
}
