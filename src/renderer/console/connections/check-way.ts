import type { SourceProblem, SourceProblemCode } from '../../../contract/problem.ts';
import type { Wording } from '../wording/wording.ts';

/** What is tried again by itself where it happens in a sync. */
const RETRIED = [
  'timed-out',
  'server-error',
  'connection-broken',
  'unexpected',
] as const satisfies readonly SourceProblemCode[];

/** The way out of what a check of a connection failed with: a check is not tried again by itself, as a sync is. */
export function checkWay({ code, subject }: SourceProblem, { t }: Wording): string {
  const retried = RETRIED.find((one) => one === code);
  return retried === undefined
    ? t(`problem.${code}.way`, { subject })
    : t(`connections.checkWay.${retried}`, { subject });
}
