import type { Source } from '../../contract/source.ts';
import type { Vault } from '../vault/vault.ts';
import { kindOf } from './connectors/kinds.ts';
import { slugOf } from './slug.ts';

/**
 * The id that a new connection gets: made of its name, and one that nothing stored belongs to. Cases may have been kept
 * when their connection was removed; under its id, another help desk's cases would be taken for later tellings of them.
 * A connection to the same help desk goes on where the one before it ended.
 *
 * @param taken the ids of the connections that there are.
 */
export async function idForSource(
  source: Source,
  taken: readonly string[],
  vault: Pick<Vault, 'request'>,
): Promise<string> {
  for (const unfit = [...taken]; ; ) {
    const id = slugOf(source.name, unfit);
    if (await isFitFor({ ...source, id }, vault)) return id;
    unfit.push(id);
  }
}

async function isFitFor(source: Source, vault: Pick<Vault, 'request'>): Promise<boolean> {
  const prefix = `${source.id}/`;
  const { cases } = await vault.request({ op: 'read-cases', after: prefix });
  const [kept] = cases.filter(({ id }) => id.startsWith(prefix));
  return kept === undefined || (kept.url !== null && kindOf(source).pageOf(source, kept.id) === kept.url);
}
