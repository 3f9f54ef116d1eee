import type { CaseTerms } from '../policy/entitlement.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import type { Case, CaseEvent } from './case.ts';
import type { Intake } from './intake.ts';

/** What is put right of a case that was logged in the console itself. */
export interface Correction extends CaseTerms {
  readonly subject: string;
  readonly customer: string;
  /** When the customer asked. */
  readonly openedAt: EpochMs;
  readonly intake: Intake;
}

/** What a logged case began with: when the customer asked, and for what. */
export type Opening = Extract<CaseEvent, { kind: 'opened' }>;

/** The opening of a logged case; every one has it. */
export function openingOf({ id, events }: Pick<Case, 'id' | 'events'>): Opening {
  const opening = events.find((event) => event.kind === 'opened');
  if (opening === undefined) throw new Error(`${id} was never opened`);
  return opening;
}

/** A case cannot come in later than now; the minute that is being typed in may. */
const AHEAD_MS = MINUTE;

/**
 * Why a case cannot have come in at `openedAt`: it is still to come, or something was done about it before that; `null`
 * where it can.
 *
 * @param known the case as it is, when it is put right; `null` of a new one
 */
export function openedTooLate(
  openedAt: EpochMs,
  known: Pick<Case, 'events'> | null,
  now: EpochMs,
): 'future' | 'done' | null {
  if (openedAt > now + AHEAD_MS) return 'future';
  const isDoneBefore = known?.events.some(({ kind, at }) => kind !== 'opened' && at < openedAt) ?? false;
  return isDoneBefore ? 'done' : null;
}

/** A logged case put right: what was done to it since stays, and its clock runs as if it had been logged so. */
export function corrected<T extends Case>(known: T, correction: Correction): T {
  const { subject, customer, openedAt, intake, severity, serviceType, plan } = correction;
  const events = known.events.map((event) =>
    event.kind === 'opened' ? { ...event, at: openedAt, severity, serviceType, plan } : event,
  );
  return { ...known, subject, customer, openedAt, events, intake };
}

/** The same, with a word of what its clock rested on before, where that is another now. */
export function correctedBy<T extends Case>(known: T, correction: Correction, by: string, now: EpochMs): T {
  const next = corrected(known, correction);
  const { at: openedAt, severity, serviceType, plan } = openingOf(known);
  const was = { at: now, by, openedAt, severity, serviceType, plan };
  const before = known.intake?.corrections ?? [];
  const corrections = restsOnTheSame(openingOf(next), openingOf(known)) ? before : [...before, was];
  const intake = { ...correction.intake, ...(corrections.length > 0 && { corrections }) };
  return { ...next, intake };
}

function restsOnTheSame(one: Opening, other: Opening): boolean {
  return (['at', 'severity', 'serviceType', 'plan'] as const).every((fact) => one[fact] === other[fact]);
}
