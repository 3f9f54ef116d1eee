import { MOST_STEPS, type Step, stepName, stepSchema } from '../../../domain/alerts/settings.ts';

/** Steps as people type them: `30, 10` in working minutes, `25%` of the target. */
export function textOfSteps(steps: readonly Step[]): string {
  return steps.map(stepName).join(', ');
}

/** Reads such a text; `null` when it is none. Empty is no step at all. */
export function stepsOfText(text: string): Step[] | null {
  const parts = text.split(/[,，;\s]+/).filter((part) => part !== '');
  const steps: Step[] = [];
  for (const part of parts) {
    const digits = /^(\d+)(%?)$/.exec(part);
    const unit = digits?.[2] === '%' ? 'percent' : 'minutes';
    const step = stepSchema.safeParse({ unit, value: Number(digits?.[1] ?? Number.NaN) });
    if (!step.success) return null;
    steps.push(step.data);
  }
  return steps.length > MOST_STEPS ? null : steps;
}
