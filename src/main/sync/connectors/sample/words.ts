/** Why staff lowered a severity (note 2 of the policy), as they would write it. */
export const LOWERING_REASONS = [
  'No answer from the case contact after three calls',
  '客户无法持续投入人员配合排查',
  'Customer team back on Monday, workaround in place',
  '业务已恢复，客户同意降级跟进',
] as const;

/** Why a severity was raised, as staff would write it. */
export const RAISING_REASONS = [
  'Now affects production orders',
  '影响范围扩大到全部用户',
  'Workaround no longer holds',
] as const;
