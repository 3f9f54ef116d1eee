import { shallow } from 'zustand/shallow';
import type { AuthorityFacts } from '../../../contract/authority.ts';
import {
  AZURE_CLOUDS,
  type AzureSupportSource,
  azureSupportSourceSchema,
  DEFAULT_AZURE_SUPPORT_MAPPING,
} from '../../../contract/sources/azure-support.ts';

import { bearerOf } from '../../../contract/sources/bearer.ts';
import { NEW_SOURCE_ID } from '../../../contract/sources/source-names.ts';

import { listOf } from './draft.ts';

/** The cloud of a connection: its addresses are known, or typed for `other`. */
export type AzureCloud = keyof typeof AZURE_CLOUDS | 'other';

/** An Azure Support connection as it is typed, right or wrong. */
export interface AzureDraft {
  readonly name: string;
  readonly cloud: AzureCloud;
  readonly resourceManager: string;
  readonly authority: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly secret: string;
  readonly subscription: string;
  readonly sender: string;
  readonly apiVersion: string;
  readonly pollSeconds: string;
  readonly pausedStatuses: string;
  readonly certificateAuthority: AuthorityFacts | null;
}

/** A field that is typed, and may be wrong. */
export type AzureField = Exclude<keyof AzureDraft, 'certificateAuthority'>;

/** The newest stable version of the interface, as of 2026-07. */
const NEWEST_VERSION = '2026-07-01';

/** What a connection is typed as; `null` for a new one. Its secret is not among what is known here. */
export function azureDraftOf(source: AzureSupportSource | null): AzureDraft {
  return {
    name: source?.name ?? '',
    cloud: source === null ? 'public' : cloudOf(source),
    resourceManager: source?.resourceManager ?? AZURE_CLOUDS.public.resourceManager,
    authority: source?.authority ?? AZURE_CLOUDS.public.authority,
    tenant: source?.tenant ?? '',
    clientId: source?.clientId ?? '',
    secret: '',
    subscription: source?.subscription ?? '',
    sender: source?.sender ?? '',
    apiVersion: source?.apiVersion ?? NEWEST_VERSION,
    pollSeconds: String(source?.pollSeconds ?? 60),
    pausedStatuses: source?.mapping.pausedStatuses.join(', ') ?? '',
    certificateAuthority: source?.certificateAuthority ?? null,
  };
}

/** The draft with another cloud, whose addresses come with it. */
export function inCloud(draft: AzureDraft, cloud: AzureCloud): AzureDraft {
  return cloud === 'other' ? { ...draft, cloud } : { ...draft, cloud, ...AZURE_CLOUDS[cloud] };
}

export type ReadAzureDraft =
  | { readonly ok: true; readonly source: AzureSupportSource; readonly secret: string | null }
  | { readonly ok: false; readonly wrong: readonly AzureField[] };

/**
 * Reads what was typed as a connection, or says which fields are wrong. A kept secret is asked for again for another
 * bearer.
 *
 * @param stored the connection as it is kept; `null` for a new one.
 */
export function readAzureDraft(draft: AzureDraft, stored: AzureSupportSource | null): ReadAzureDraft {
  const typed = {
    kind: 'azure-support' as const,
    id: stored?.id ?? NEW_SOURCE_ID,
    name: draft.name.trim(),
    resourceManager: addressOf(draft.resourceManager),
    authority: addressOf(draft.authority),
    tenant: draft.tenant.trim(),
    clientId: draft.clientId.trim(),
    subscription: draft.subscription.trim(),
    sender: draft.sender.trim(),
    certificateAuthority: draft.certificateAuthority ?? undefined,
    apiVersion: draft.apiVersion.trim(),
    pollSeconds: /^\d+$/.test(draft.pollSeconds.trim()) ? Number(draft.pollSeconds) : Number.NaN,
    mapping: {
      ...(stored?.mapping ?? DEFAULT_AZURE_SUPPORT_MAPPING),
      pausedStatuses: listOf(draft.pausedStatuses),
    },
  };
  const parsed = azureSupportSourceSchema.safeParse(typed);
  const wrong = new Set<AzureField>(
    parsed.success ? [] : parsed.error.issues.map(({ path }) => fieldAt(String(path[0]))),
  );
  const isKept = stored !== null && bearerOf(stored) === bearerOf(typed);
  if (draft.secret === '' && !isKept) wrong.add('secret');
  if (!parsed.success || wrong.size > 0) return { ok: false, wrong: [...wrong] };
  return { ok: true, source: parsed.data, secret: draft.secret === '' ? null : draft.secret };
}

/** As `readAzureDraft`, for a check: it needs no name yet. */
export function readAzureDraftToCheck(draft: AzureDraft, stored: AzureSupportSource | null): ReadAzureDraft {
  return readAzureDraft({ ...draft, name: draft.name.trim() === '' ? 'new' : draft.name }, stored);
}

/** Whether anything is typed otherwise than it is stored; of a new connection (`null`), whether anything is typed. */
export function isAzureChanged(draft: AzureDraft, stored: AzureSupportSource | null): boolean {
  const start: Readonly<Record<string, unknown>> = { ...azureDraftOf(stored) };
  return Object.entries(draft).some(([name, value]) => !shallow(value, start[name]));
}

/** An address as it was typed, without what may or may not stand at its end. */
function addressOf(typed: string): string {
  return typed.trim().replace(/\/+$/, '');
}

/** The field that stands for an issue of the schema; an id is made of the name. */
function fieldAt(key: string): AzureField {
  return key in EMPTY ? (key as AzureField) : 'name';
}

const EMPTY = azureDraftOf(null);

function cloudOf({ resourceManager, authority }: AzureSupportSource): AzureCloud {
  for (const cloud of ['public', 'china'] as const) {
    const known = AZURE_CLOUDS[cloud];
    if (known.resourceManager === resourceManager && known.authority === authority) return cloud;
  }
  return 'other';
}
