import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import { clockedUnder, happen, isStaffed, type LiveCase } from './live-case.ts';
import { AGENTS } from './people.ts';
import type { Random } from './random.ts';
import { LOWERING_REASONS, RAISING_REASONS } from './words.ts';

/** A case is raised only while the shorter target leaves time to answer. */
const YOUNG_MS = 75 * MINUTE;

/** Something that could happen to a case now, and how likely it is beside the others. */
export type Move = readonly [make: () => void, weight: number];

/** Everything that people would plausibly do with this case at `at`, but opening and closing it. */
export function movesOf(live: LiveCase, at: EpochMs, random: Random): Move[] {
  if (live.pausedAt !== null)
    return at - live.pausedAt < 6 * MINUTE ? [] : [[() => resume(live, at, random), 1.5]];
  const { severity, serviceType, plan } = live.terms;
  const staffed = isStaffed(live, at);
  const isTechnical = serviceType.startsWith('technical-');
  const moves: Move[] = [];
  if (staffed) {
    moves.push([() => pause(live, at, random), live.isAnswered ? 3 : 0.25]);
    if (live.isAnswered) moves.push([() => reply(live, at, random), 2]);
    if (severity === 'A' && plan === 'premium' && isTechnical) {
      moves.push([() => lower(live, at, random), 0.2]);
    }
  }
  if (live.isAnswered) return moves;
  const isYoung = at - openingOf(live) < YOUNG_MS;
  if (severity === 'C' && isYoung) moves.push([() => raise(live, at, 'B', random), 0.15]);
  if (severity === 'B' && isYoung && plan === 'premium' && isTechnical) {
    moves.push([() => raise(live, at, 'A', random), 0.2]);
  }
  if (severity === 'A' && plan === 'standard' && isTechnical) {
    moves.push([() => happen(live, at, 'in progress', [{ kind: 'plan-changed', plan: 'premium' }]), 1]);
  }
  return moves;
}

/** Staff answer the customer. */
export function reply(live: LiveCase, at: EpochMs, random: Random): void {
  happen(live, at, 'answered', [{ kind: 'responded', by: live.owner ?? random.pick(AGENTS) }]);
}

/** The case ends: with the first answer when nobody had answered yet and staff are there, by itself otherwise. */
export function close(live: LiveCase, at: EpochMs, random: Random): void {
  const by = live.owner ?? random.pick(AGENTS);
  const isAnsweredNow = !live.isAnswered && isStaffed(live, at);
  happen(live, at, 'resolved', [
    ...(isAnsweredNow ? [{ kind: 'responded', by } as const] : []),
    { kind: 'closed' },
  ]);
}

/** The customer's word has come, or the hold is over. */
export function resume(live: LiveCase, at: EpochMs, random: Random): void {
  happen(live, at, 'in progress', [{ kind: 'resumed' }]);
  const wait = random.between(8, 45) * MINUTE;
  live.replyDueAt = clockedUnder(live.terms, at).workingTime.add(at, wait) ?? at;
}

/** Chooses when staff will first answer: mostly early, sometimes close to the deadline, sometimes too late. */
export function planReply(live: LiveCase, at: EpochMs, leftMs: number, random: Random): void {
  const mood = random.next();
  const share =
    mood < 0.5
      ? 0.05 + 0.45 * random.next()
      : mood < 0.75
        ? 0.5 + 0.47 * random.next()
        : 0.97 + 0.38 * random.next();
  live.replyDueAt = clockedUnder(live.terms, at).workingTime.add(at, share * leftMs) ?? at;
}

function pause(live: LiveCase, at: EpochMs, random: Random): void {
  live.owner ??= random.pick(AGENTS);
  if (random.next() < 0.12) happen(live, at, 'on hold', [{ kind: 'paused', reason: 'on-hold' }]);
  else happen(live, at, 'waiting for customer', [{ kind: 'paused', reason: 'waiting-for-customer' }]);
}

function raise(live: LiveCase, at: EpochMs, severity: 'A' | 'B', random: Random): void {
  live.owner ??= random.pick(AGENTS);
  const reason = random.pick(RAISING_REASONS);
  happen(live, at, 'in progress', [{ kind: 'severity-changed', severity, by: live.owner, reason }]);
  const { targetMs } = clockedUnder(live.terms, at);
  planReply(live, at, targetMs - (at - openingOf(live)), random);
}

function lower(live: LiveCase, at: EpochMs, random: Random): void {
  live.owner ??= random.pick(AGENTS);
  const reason = random.pick(LOWERING_REASONS);
  const status = live.isAnswered ? 'answered' : 'in progress';
  happen(live, at, status, [{ kind: 'severity-changed', severity: 'B', by: live.owner, reason }]);
}

function openingOf({ happenings }: LiveCase): EpochMs {
  const first = happenings[0];
  if (first === undefined) throw new RangeError('a case that was never opened');
  return first.at;
}
