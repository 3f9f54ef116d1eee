import { z } from 'zod';

/**
 * What an agent found about one of the customer's duties under the policy: kept at this desk, not at the help desk.
 * The duty is named by its English words in the policy, so that a mark stays true when the policy words it anew.
 */
export const dutyMarkSchema = z.object({
  caseId: z.string().min(1),
  sourceId: z.string().min(1),
  duty: z.string().min(1),
  /** `open`: not known (again). */
  state: z.enum(['open', 'provided', 'missing']),
  by: z.string().regex(/\S/),
  /** Epoch ms. */
  at: z.number().int(),
});
export type DutyMark = z.infer<typeof dutyMarkSchema>;
export type DutyState = DutyMark['state'];
