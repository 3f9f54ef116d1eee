import type { Source } from '../../../../src/contract/source.ts';
import { DEFAULT_AZURE_SUPPORT_MAPPING } from '../../../../src/contract/sources/azure-support.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../src/contract/sources/request-tracker.ts';
import { DEFAULT_SETTINGS } from '../../../../src/main/settings/settings.ts';
import { createSources, type SourcesWorld } from '../../../../src/main/sync/sources.ts';

export const DESK = {
  kind: 'request-tracker',
  id: 'desk',
  name: 'Desk',
  address: 'https://rt.example.com',
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 30,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
} as const satisfies Source;

export const AZURE = {
  kind: 'azure-support',
  id: 'azure',
  name: 'Azure',
  resourceManager: 'https://management.azure.com',
  authority: 'https://login.microsoftonline.com',
  tenant: 'contoso.example',
  clientId: '11111111-2222-4333-8444-555555555555',
  subscription: '66666666-7777-4888-9999-000000000000',
  apiVersion: '2026-07-01',
  sender: 'desk@contoso.example',
  pollSeconds: 60,
  mapping: DEFAULT_AZURE_SUPPORT_MAPPING,
} as const satisfies Source;

/** Sources over settings and secrets in memory; `did` tells what was done, in its order. */
export function sourcesRig(start: {
  readonly sources: readonly Source[];
  readonly secrets: Readonly<Record<string, string>>;
  /** What fails; nothing unless it says so. */
  readonly failing?: () => string | null;
}) {
  let settings = { ...DEFAULT_SETTINGS, sources: [...start.sources] };
  const secrets = new Map(Object.entries(start.secrets));
  const did: string[] = [];
  const does = async (what: string) => {
    if (start.failing?.() === what) throw new Error(`${what} failed`);
    did.push(what);
  };
  const world = {
    settings: {
      current: () => settings,
      async write(change: (kept: typeof settings) => typeof settings) {
        await does('settings');
        settings = change(settings);
      },
    },
    secrets: {
      of: (id: string) => secrets.get(id) ?? null,
      async put(id: string, secret: string) {
        await does('secret');
        secrets.set(id, secret);
      },
      async remove(id: string) {
        await does('secret');
        secrets.delete(id);
      },
    },
    engine: {
      start: ({ id }: Source) => does(`start ${id}`),
      stop: (id: string) => does(`stop ${id}`),
    },
    outbox: { forgetSource: () => does('outbox') },
    vault: {
      async request({ op }: { op: string }) {
        // It is looked whether kept cases have the id of a new source: that does nothing.
        if (op === 'read-cases') return { cases: [] };
        await does(op);
        return { removedCaseIds: [], stored: [] };
      },
    },
    clock: { now: () => 5 },
    connectorOf: (source: Source, secret: string | null) =>
      secret === null
        ? null
        : {
            check: async () => void did.push(`checked ${source.name} with ${secret}`),
            survey: async () => void did.push(`surveyed ${source.name} with ${secret}`),
          },
    sample: null,
    mayKeep: () => true,
    onRemoved: (id: string) => void did.push(`removed ${id}`),
    onStored: () => {},
    onChanged: () => {},
  };
  return {
    sources: createSources(world as unknown as SourcesWorld),
    did,
    secrets,
    settings: () => settings,
  };
}
