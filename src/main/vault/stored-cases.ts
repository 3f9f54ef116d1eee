import type { StoredCase } from '../../domain/cases/case.ts';
import { everyPiece } from './every-piece.ts';
import type { Vault } from './vault.ts';

type Reads = 'read-open' | 'read-cases';

/** Every case that the vault holds, open or closed, in chunks. */
export function readAllCases(vault: Pick<Vault, 'request'>): AsyncGenerator<readonly StoredCase[]> {
  return readInChunks(vault, 'read-cases');
}

/**
 * Every open case that the vault holds, in chunks, and then those of `known` that are not open, as they are: what the
 * vault stored in the moment in which it died, it told nobody, and what is to be reopened counts already.
 */
export async function* readAfresh(
  vault: Pick<Vault, 'request'>,
  known: () => Iterable<string>,
): AsyncGenerator<readonly StoredCase[]> {
  const open = new Set<string>();
  for await (const cases of readInChunks(vault, 'read-open')) {
    for (const { id } of cases) open.add(id);
    yield cases;
  }
  for (const caseId of [...known()].filter((id) => !open.has(id))) {
    const { case: stored } = await vault.request({ op: 'read-case', caseId });
    if (stored !== null) yield [stored];
  }
}

async function* readInChunks(
  vault: Pick<Vault, 'request'>,
  op: Reads,
): AsyncGenerator<readonly StoredCase[]> {
  const pieces = everyPiece(
    (after: string | null) => vault.request({ op, after }),
    ({ cases }) => cases.at(-1)?.id ?? null,
  );
  for await (const { cases } of pieces) yield cases;
}
