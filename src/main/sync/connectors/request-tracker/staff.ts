import type { RestClient } from './rest-client.ts';
import { accountSchema } from './wire.ts';

/** Which accounts are staff: those that RT calls privileged. */
export interface StaffBook {
  /** @throws ConnectorError `forbidden` when this account may not read others', and so cannot tell staff. */
  learn(client: RestClient, accountIds: Iterable<number>): Promise<void>;
  /** `null` for an account that is not there any more. */
  isStaff(accountId: number): boolean | null;
}

/** RT's own account, which writes what scrips do. Its replies are automatic. */
const RT_SYSTEM_ID = 1;

/** Asks for each account once. By id, never by name: a login of digits would be taken for an id. */
export function createStaffBook(): StaffBook {
  const learnt = new Map<number, boolean | null>([[RT_SYSTEM_ID, false]]);
  return {
    isStaff: (accountId) => learnt.get(accountId) ?? null,
    async learn(client, accountIds) {
      for (const id of new Set(accountIds)) {
        if (learnt.has(id)) continue;
        const account = await client.find(`user/${id}`, accountSchema, [404]);
        learnt.set(id, account?.Privileged ?? null);
      }
    },
  };
}
