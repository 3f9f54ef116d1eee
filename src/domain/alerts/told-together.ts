import { groupBy } from '../group-by.ts';
import { type EpochMs, MINUTE, SECOND } from '../units.ts';
import type { Candidate } from './candidates.ts';
import type { LedgerWhy } from './ledger-row.ts';
import type { Situation } from './situation.ts';

/** From this many alerts at once on, one notification tells them all. */
const GROUPED_FROM = 4;

/** So many notifications may follow one another freely within a minute; then they wait and come together. */
const FREE_IN_A_MINUTE = 3;
const APART_MS = 20 * SECOND;

/** A notification to be shown, once its rows are written. */
export interface PlannedNotice {
  readonly id: string;
  readonly as: 'single' | 'group' | 'digest';
  readonly on: 'desktop' | 'window';
  /** Why a digest is one. */
  readonly why: LedgerWhy;
  readonly alertIds: readonly string[];
}

/**
 * What is told by itself, what together, and what in digests, one for each reason: what a digest says holds of all that
 * it tells. More than a few a minute wait for each other.
 */
export function toldTogether(
  told: readonly Candidate[],
  { now, presence }: Pick<Situation, 'now' | 'presence'>,
): { readonly notices: readonly PlannedNotice[]; readonly waitUntil: EpochMs | null } {
  const on = presence.isWatched ? 'window' : 'desktop';
  const digested = told.filter(({ why }) => why !== 'on-time' && why !== 'snoozed');
  const live = told.filter((candidate) => !digested.includes(candidate));
  const notices: PlannedNotice[] = [];
  const notice = (as: PlannedNotice['as'], why: LedgerWhy, members: readonly Candidate[]) => {
    const alertIds = members.map(({ alert }) => alert.id);
    notices.push({ id: `${now}|${alertIds[0]}`, as, on, why, alertIds });
  };
  for (const [why, members] of groupBy(digested, (candidate) => candidate.why))
    notice('digest', why, members);

  const recent = presence.shownAt.filter((at) => at > now - MINUTE && at <= now);
  const last = Math.max(...recent);
  const isBusy = recent.length >= FREE_IN_A_MINUTE && now - last < APART_MS;
  if (live.length > 0 && isBusy) return { notices, waitUntil: last + APART_MS };
  const isMany = live.length >= GROUPED_FROM || (live.length > 1 && recent.length >= FREE_IN_A_MINUTE);
  const grouped = isMany ? live.filter(({ alert }) => alert.caseId !== null) : [];
  if (grouped.length > 0) notice('group', 'on-time', grouped);
  for (const candidate of live)
    if (!grouped.includes(candidate)) notice('single', candidate.why, [candidate]);
  return { notices, waitUntil: null };
}
