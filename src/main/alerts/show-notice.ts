import type { Alert } from '../../domain/alerts/alert.ts';
import type { WindowAlert } from '../../domain/alerts/desk-alerts.ts';
import type { LedgerWrite } from '../../domain/alerts/ledger-write.ts';
import type { PlannedNotice } from '../../domain/alerts/told-together.ts';
import { overtakenNotices } from './ended-notices.ts';
import type { Reviewed } from './review.ts';
import type { WatchedCase } from './watched-cases.ts';

/**
 * Shows a planned notification of `alerts`, whose rows are written, and adds to the desk's outcomes what the system made
 * of it: shown, or refused and to be told again; `isTriedAgain` says that it was before. What it overtakes goes.
 */
export async function showNotice(
  planned: PlannedNotice & { readonly isTriedAgain: boolean },
  alerts: readonly Alert[],
  windows: readonly WindowAlert<WatchedCase>[],
  desk: Pick<Reviewed, 'world' | 'watched' | 'presence' | 'hasOwners' | 'outcomes'>,
): Promise<void> {
  const { world, watched, presence, hasOwners, outcomes } = desk;
  const { clock, ledger } = world;
  const now = clock.now();
  const members = alerts.map((alert) => ({ alert, watched: watched.find(alert.caseId ?? '') }));
  const casesOf = (alert: Alert) => windows.find((one) => one.alert === alert)?.cases() ?? [];
  const agent = world.agent();
  const told = { members, casesOf, all: watched.all, hasOwners, agent, now };
  const notice = world.words.of(planned, told);
  presence.shown(now);
  const outcome = await world.show(notice);
  if (outcome === 'refused') {
    // What was refused before is tried again and again: that is said once.
    if (!planned.isTriedAgain) world.log(`the desktop did not take a notification: ${notice.title}`);
  } else for (const id of overtakenNotices(alerts, planned.id, ledger.liveOf)) world.takeBack(id);
  const settled = clock.now();
  outcomes.push(
    ...alerts.flatMap(({ id }): LedgerWrite[] => {
      const row = ledger.rows().get(id);
      if (row?.state !== 'due') return [];
      const refused = { state: 'refused', why: row.why === 'maybe-shown' ? row.why : 'unreachable' } as const;
      const change = outcome === 'shown' ? { state: 'fired' as const } : refused;
      return [{ row: { ...row, ...change, stateAt: settled }, from: 'due' }];
    }),
  );
}

/** Writes the desk's outcomes down. Those that cannot be written now, as on a full disk, stay among them. */
export async function writeOutcomes({
  world: { ledger },
  outcomes,
}: Pick<Reviewed, 'world' | 'outcomes'>): Promise<void> {
  await ledger.write(outcomes);
  outcomes.length = 0;
}
