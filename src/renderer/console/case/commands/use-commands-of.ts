import { useLiveQuery } from 'dexie-react-hooks';
import type { OutboxEntry } from '../../../../contract/outbox.ts';
import { readCommandsOf } from '../../../vault/reads.ts';
import { useDesk } from '../../desk/desk.ts';

/** Every command that was ever given on a case; `undefined` while they are looked up. */
export function useCommandsOf(caseId: string): readonly OutboxEntry[] | undefined {
  const reader = useDesk((desk) => desk.reader);
  return useLiveQuery(() => (reader === null ? undefined : readCommandsOf(reader, caseId)), [reader, caseId]);
}
