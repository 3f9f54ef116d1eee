import type { FileComparison } from '../../../../contract/files.ts';
import type { FilesSource } from '../../../../contract/sources/files.ts';
import { VAULT_CHUNK } from '../../../../contract/vault.ts';
import type { Vault } from '../../../vault/vault.ts';
import { ConnectorError } from '../../connector.ts';
import type { FileReader } from './file-reader.ts';
import type { Given } from './inbox.ts';

/** The file that is looked at, and the process that reads it. */
export interface Opened {
  readonly fileId: string;
  readonly file: Given;
  readonly reader: FileReader;
}

/** What the file's cases would change among what is stored; `null` once that is no longer wanted. */
export async function compareFile(
  { file, reader }: Opened,
  { id, mapping }: FilesSource,
  vault: Pick<Vault, 'request'>,
  isWanted: () => boolean,
): Promise<FileComparison | null> {
  const sum = { added: 0, changed: 0, same: 0, older: 0 };
  const elsewhere: Record<string, number> = {};
  try {
    for (let from = 0, total = 1; from < total; from += VAULT_CHUNK) {
      const reading = { id, mapping };
      const page = await reader.ask({ op: 'cases', reading, writtenAt: file.writtenAt, from });
      if (!isWanted()) return null;
      ({ total } = page);
      const counts = await vault.request({ op: 'compare-cases', cases: page.cases });
      for (const kind of ['added', 'changed', 'same', 'older'] as const) sum[kind] += counts[kind];
      const twins = await vault.request({ op: 'count-twins', cases: page.cases });
      for (const [sourceId, count] of Object.entries(twins.elsewhere))
        elsewhere[sourceId] = (elsewhere[sourceId] ?? 0) + count;
    }
    return { ...sum, elsewhere };
  } catch (error) {
    // The preview of the same reading says what is wrong with the file.
    if (error instanceof ConnectorError) return null;
    throw error;
  }
}
