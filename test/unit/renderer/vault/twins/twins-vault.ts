import type { SourceState } from '../../../../../src/contract/source-state.ts';
import type { VaultRequest } from '../../../../../src/contract/vault.ts';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import type { CaseChange } from '../../../../../src/domain/cases/case-change.ts';
import { HOUR } from '../../../../../src/domain/units.ts';
import { readOpenCases } from '../../../../../src/renderer/vault/reads.ts';
import { type InProcessVault, openInProcessVault } from '../../../../support/in-process-vault.ts';
import { buildSourceState, told } from '../builders.ts';

const KINDS = {
  rt: 'request-tracker',
  azure: 'azure-support',
  export: 'files',
  here: 'logged-here',
} as const;
/** The sources of these tests, each of another kind. */
export type SourceId = keyof typeof KINDS;

/** When their cases were opened. */
export const OPENED = 9 * HOUR;

/** A source tells a case. */
export function caseAt(sourceId: SourceId, key: string, fields: Partial<Case> = {}): CaseChange {
  return told({ id: `${sourceId}/${key}`, sourceId, key, openedAt: OPENED, ...fields });
}

/** A vault that knows these sources, without cases. */
export async function vaultWith(...sourceIds: readonly SourceId[]): Promise<InProcessVault> {
  const vault = await openInProcessVault();
  for (const sourceId of sourceIds) await vault.request(stateOf(sourceId));
  return vault;
}

/** Has the vault know a source. */
export function stateOf(sourceId: SourceId): VaultRequest & { op: 'put-source-state' } {
  const kind: SourceState['kind'] = KINDS[sourceId];
  return { op: 'put-source-state', state: buildSourceState({ sourceId, kind }) };
}

/** Has the vault take what a source told. */
export const applied = (sourceId: SourceId, changes: CaseChange[], now = 10) => ({
  op: 'apply' as const,
  sourceId,
  changes,
  setAside: [],
  cursor: null,
  now,
});
/** Has the vault keep what an agent said of two cases. */
export const bound = (caseId: string, otherId: string, isSame: boolean, now = 20) =>
  ({ op: 'bind-cases', caseId, otherId, isSame, now }) as const;

/** The ids of the cases that the board counts. */
export async function counted({ db }: InProcessVault): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const chunk of readOpenCases(db)) all.push(...chunk.map(({ id }) => id));
  return all;
}

/** Their ids, sorted. */
export const ids = (stored: readonly { readonly id: string }[]) => stored.map(({ id }) => id).sort();
