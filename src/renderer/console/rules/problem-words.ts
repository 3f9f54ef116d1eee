import type { OpenedTextFile } from '../../../contract/rules.ts';
import type { Expected } from '../../../domain/policy/expected.ts';
import type { Found } from '../../../domain/policy/found.ts';
import { planSchema } from '../../../domain/policy/policy.ts';
import type { Wording } from '../wording/wording.ts';

/** What a policy file should have held. */
export function expectedWords({ code, params }: Expected, { t }: Wording): string {
  const plan = planSchema.safeParse(params['plan']);
  return t(`rules.expects.${code}`, plan.success ? { ...params, plan: t(`plan.${plan.data}`) } : params);
}

/** What it holds instead. */
export function foundWords({ kind, shown }: Found, { t }: Wording): string {
  return t(`rules.finds.${kind}`, { shown });
}

/** Why a chosen file could not be read, and the way out. */
export function fileFailureWords(
  { name, reason, detail }: Extract<OpenedTextFile, { outcome: 'failed' }>,
  { t, number }: Wording,
): string {
  const facts = reason === 'too-large' ? { name, most: number(Number(detail) / 1000) } : { name, detail };
  return t(`rules.file.${reason}`, facts);
}
