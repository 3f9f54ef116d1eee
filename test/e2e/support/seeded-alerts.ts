import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { VAULT_CHUNK } from '../../../src/contract/vault.ts';
import { type LedgerRow, ledgerRowSchema } from '../../../src/domain/alerts/ledger-row.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../src/domain/alerts/settings.ts';
import type { Case } from '../../../src/domain/cases/case.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/units.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/main/settings/settings.ts';
import { caseOpened } from '../../support/cases.ts';
import { ask } from './ask.ts';
import type { RunningConsole } from './console.ts';
import type { NotificationDaemon } from './notification-daemon.ts';
import { storedRows } from './stored.ts';

/** A help desk that waits for its token: its cases are those that a test stores. */
export const SEEDED_SOURCE = 'seeded';

/** Windows are not told, so that every notification is about a case. */
export function seededSettings(): AlertSettings {
  return {
    ...DEFAULT_ALERT_SETTINGS,
    silenced: ['window-opening', 'window-opened', 'window-closing', 'sync-stale'],
  };
}

/** Settings with that help desk, for an agent of that name; empty for one who has not said who they are. */
export async function writeSeededSettings(
  dataDir: string,
  { agent, alerts }: { readonly agent: string; readonly alerts: AlertSettings },
): Promise<void> {
  const mapping = {
    severityField: 'S',
    severities: {},
    serviceTypeField: 'T',
    serviceTypes: {},
    planField: 'P',
    plans: {},
  };
  const fallback = { severity: 'B', serviceType: 'technical-platform', plan: 'standard' } as const;
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    preferences: { ...DEFAULT_SETTINGS.preferences, agent },
    sources: [
      {
        kind: 'request-tracker',
        id: SEEDED_SOURCE,
        name: 'Seeded',
        address: 'http://127.0.0.1:9',
        signIn: { kind: 'token' },
        queues: ['Cases'],
        pollSeconds: 3600,
        mapping: { ...mapping, pausedStatuses: [], fallback },
      },
    ],
    alerts,
  };
  await writeFile(join(dataDir, 'settings.json'), JSON.stringify(settings));
}

/** Severity B cases, opened at these instants, each its own owner's. */
export function seededCases(openedAt: readonly number[]): readonly Case[] {
  return openedAt.map((at, place) => {
    const about = {
      id: `${SEEDED_SOURCE}/${place}`,
      sourceId: SEEDED_SOURCE,
      key: `T-${place}`,
      owner: 'Lin',
    };
    return caseOpened(at, { severity: 'B' }, about);
  });
}

/** An alert that must be in the ledger. */
export interface ExpectedAlert {
  readonly id: string;
  readonly at: number;
}

/**
 * Every alert that such cases raise by `until`: opened in their window, 4 hours before it closes at the latest, they
 * use their 4 hours by the wall clock.
 */
export function alertsBy(cases: readonly Case[], until: number): readonly ExpectedAlert[] {
  return cases
    .flatMap(({ id, openedAt }): ExpectedAlert[] => {
      const deadline = openedAt + 4 * HOUR;
      return [
        { id: `${id}|deadline-near|30|${deadline}`, at: deadline - 30 * MINUTE },
        { id: `${id}|deadline-near|10|${deadline}`, at: deadline - 10 * MINUTE },
        { id: `${id}|deadline-passed|${deadline}`, at: deadline + 1 },
      ];
    })
    .filter(({ at }) => at <= until);
}

/** Has the running program note that the help desk was read long before `now`. */
export async function noteSeededSource(console: RunningConsole, now: number): Promise<void> {
  const idle = {
    activity: 'waiting-for-secret',
    problem: null,
    nextTryAt: null,
    serverOffsetMs: null,
    progress: null,
  } as const;
  const state = { sourceId: SEEDED_SOURCE, name: 'Seeded', kind: 'request-tracker', ...idle } as const;
  await ask(console, {
    op: 'put-source-state',
    state: { ...state, abilities: [], lastSuccessAt: now - 9 * DAY },
  });
}

/** Has the running program take over cases as the help desk tells them at `now`; a chunk at most. */
export async function tell(console: RunningConsole, cases: readonly Case[], now: number): Promise<void> {
  const changes = cases.map((told) => ({ kind: 'told' as const, case: told }));
  await ask(console, { op: 'apply', sourceId: SEEDED_SOURCE, changes, setAside: [], cursor: null, now });
}

/** The same in chunks as the vault takes them. */
export function chunksOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / VAULT_CHUNK);
  return Array.from({ length: count }, (_, at) => all.slice(at * VAULT_CHUNK, (at + 1) * VAULT_CHUNK));
}

/** Both: a help desk that was read long before, and its cases. */
export async function seed(console: RunningConsole, cases: readonly Case[], now: number): Promise<void> {
  await noteSeededSource(console, now);
  for (const some of chunksOf(cases)) await tell(console, some, now);
}

/** Every row of the ledger that is about a case. */
export async function caseLedger(console: RunningConsole): Promise<readonly LedgerRow[]> {
  const isVault = (page: Page) => page.url().includes('/vault/');
  const vault = console.app.windows().find(isVault);
  if (vault === undefined) throw new Error('the program has no vault page');
  const rows = await storedRows(vault, 'ledger');
  return rows.map((row) => ledgerRowSchema.parse(row)).filter(({ caseId }) => caseId !== null);
}

/** What the ledger says of these alerts. */
export async function ledgerOf(
  console: RunningConsole,
  ids: readonly string[],
): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (const some of chunksOf(ids)) {
    const found = await ask(console, { op: 'find-ledger', ids: [...some] });
    rows.push(...(found as { rows: LedgerRow[] }).rows);
  }
  return rows;
}

/** Waits until everything that is due has been told. */
export async function reviewed(console: RunningConsole): Promise<void> {
  await ask(console, 'review the alerts');
}

/** What the daemon has shown, but for the one notice that the program goes on when its window is closed. */
export async function alertTitles(daemon: NotificationDaemon): Promise<readonly string[]> {
  const shown = await daemon.history();
  return shown
    .map(({ summary }) => summary)
    .filter((title) => title !== 'Caseclock keeps running in the tray');
}

/** How many alerts notifications with these titles told. */
export function toldBy(titles: readonly string[]): number {
  return titles.reduce((sum, title) => {
    const counts = [...title.matchAll(/(\d+) (?:deadlines?|new|other)/g)].map(([, count]) => Number(count));
    return sum + (counts.length === 0 ? 1 : counts.reduce((total, count) => total + count, 0));
  }, 0);
}
