import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { RulesKeeper } from '../rules/rules-keeper.ts';
import { readAfresh } from '../vault/stored-cases.ts';
import type { Vault } from '../vault/vault.ts';
import type { WiredSync } from './wire-sync.ts';

/** What works on the store. */
interface Workers {
  readonly vault: Vault;
  readonly rules: RulesKeeper;
  readonly alerts: AlertDesk;
  readonly sync: WiredSync;
}

/** Reads what is stored, then tells of alerts, then starts the sources: each needs what was read before it. */
export async function beginWork({ vault, rules, alerts, sync }: Workers): Promise<void> {
  await rules.start();
  await sync.outbox.load();
  for await (const cases of readAfresh(vault, sync.outbox.reopened)) sync.show(cases);
  const live = new Set(sync.sources.list().map(({ id }) => id));
  const { states } = await vault.request({ op: 'read-source-states' });
  await alerts.begin(states.filter(({ sourceId }) => live.has(sourceId)));
  await vault.request({ op: 'cut-off-runs' });
  await sync.sources.startAll();
}

/** Reads the open cases anew, after the store was away: what a lost answer would have told of them is found so. */
export async function readStoredAgain({ vault, alerts, sync }: Omit<Workers, 'rules'>): Promise<void> {
  const watched = () => [...alerts.cases()].map(({ subject }) => subject.id);
  for await (const cases of readAfresh(vault, watched)) sync.show(cases);
}
