import { safeStorage } from 'electron/main';
import { z } from 'zod';
import { jsonOrNull } from '../../domain/json-or-null.ts';
import { jsonWriter, readTextIfThere } from '../disk/files-on-disk.ts';

/**
 * The secrets, each under a name such as the id of its source: encrypted on disk by the system's key store, else in
 * memory until the program ends.
 */
export interface Secrets {
  /** Whether they outlive the program. */
  readonly areKept: boolean;
  names(): readonly string[];
  of(name: string): string | null;
  put(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const fileSchema = z.record(z.string(), z.base64());

/**
 * Opens the secrets at `path`. A secret that this system's key store cannot decrypt (the file came from elsewhere, the
 * key is gone, the key store is locked), or a file that holds none, is told to `onUnreadable`: they are asked for
 * again. What cannot be decrypted now stays on disk until another takes its place: it may be at the next start.
 */
export async function openSecrets(path: string, onUnreadable: (what: string) => void): Promise<Secrets> {
  const areKept = await hasKeyStore(onUnreadable);
  const known = new Map<string, string>();
  const text = areKept ? await readTextIfThere(path) : null;
  const file = fileSchema.safeParse(jsonOrNull(text ?? '{}'));
  if (!file.success) onUnreadable(path);
  /** As they are on disk, those that cannot be decrypted among them. */
  const sealed = new Map(Object.entries(file.data ?? {}));
  for (const [name, encrypted] of sealed) {
    try {
      known.set(name, safeStorage.decryptString(Buffer.from(encrypted, 'base64')));
    } catch {
      onUnreadable(name);
    }
  }
  const writeJson = jsonWriter(path);
  const keep = () => writeJson(() => Object.fromEntries(sealed));
  return {
    areKept,
    names: () => [...known.keys()],
    of: (name) => known.get(name) ?? null,
    async put(name, secret) {
      known.set(name, secret);
      if (!areKept) return;
      sealed.set(name, safeStorage.encryptString(secret).toString('base64'));
      await keep();
    },
    async remove(name) {
      known.delete(name);
      if (sealed.delete(name)) await keep();
    },
  };
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
