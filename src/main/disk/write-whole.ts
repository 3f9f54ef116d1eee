import { open, rename, rm } from 'node:fs/promises';

/** Has `write` fill the file that becomes the one at `path`: whole, on the disk, or not at all. */
export async function writeWhole(path: string, write: (half: string) => Promise<unknown>): Promise<void> {
  const half = `${path}.new`;
  try {
    await write(half);
    const written = await open(half, 'r+');
    await written.sync().finally(() => written.close());
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
