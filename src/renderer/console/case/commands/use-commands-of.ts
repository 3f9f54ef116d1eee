import type { OutboxEntry } from '../../../../contract/outbox.ts';
import { readCommandsOf } from '../../../vault/reads.ts';
import { useStored } from '../../desk/use-stored.ts';

/** Every command that was ever given on a case; `undefined` while they are looked up. */
export function useCommandsOf(caseId: string): readonly OutboxEntry[] | undefined {
  return useStored((reader) => readCommandsOf(reader, caseId), [caseId]);
}
