import type { CheckReport, CheckStep } from '../../contract/check-report.ts';
import type { SourceProblemCode } from '../../contract/problem.ts';

type Step = CheckStep['step'];

/** A step of a check that is on the way to a server, before anybody there has answered. */
export type WayStep = Extract<Step, 'name' | 'certificate' | 'address'>;

const CAME_TO: Partial<Record<SourceProblemCode, WayStep>> = {
  offline: 'name',
  'host-not-found': 'name',
  'certificate-untrusted': 'certificate',
  'certificate-expired': 'certificate',
  'certificate-name-mismatch': 'certificate',
  'connection-refused': 'address',
  'proxy-failed': 'address',
  'proxy-asks-sign-in': 'address',
  'proxy-refuses-sign-in': 'address',
  'connection-broken': 'address',
  'timed-out': 'address',
  'address-invalid': 'address',
  unexpected: 'address',
};

/** At which step a request failed on the way; `null` for a failure that says that somebody has answered. */
export function cameTo(code: SourceProblemCode): WayStep | null {
  return CAME_TO[code] ?? null;
}

/**
 * The steps that a request has shown to be passed, which came to `failed` (`null`: to an answer). What a failure did
 * not let one see is not called passed: a server that refuses has shown no certificate, and behind a proxy nobody here
 * looked its name up.
 */
export function passedOnTheWay(
  failed: WayStep | null,
  { proxy, isEncrypted }: { readonly proxy: string | null; readonly isEncrypted: boolean },
): readonly WayStep[] {
  const isNameSeen = failed === null || failed === 'certificate' || (failed === 'address' && proxy === null);
  return [
    ...(isNameSeen ? (['name'] as const) : []),
    ...(failed === null && isEncrypted ? (['certificate'] as const) : []),
  ];
}

/**
 * The `steps` of a check as a report has them: passed where something was `found`, failed at the one at which it
 * `ended`, and not tried otherwise; each with its note, if it has one.
 */
export function reportedSteps(
  steps: readonly Step[],
  found: ReadonlyMap<Step, string>,
  ended: Step | null,
  notes: ReadonlyMap<Step, NonNullable<CheckStep['note']>>,
): CheckReport['steps'] {
  return steps.map((step) => {
    const what = found.get(step);
    const note = notes.get(step);
    const outcome = what !== undefined ? 'passed' : step === ended ? 'failed' : 'not-tried';
    return { step, outcome, found: what ?? '', ...(note === undefined ? {} : { note }) };
  });
}
