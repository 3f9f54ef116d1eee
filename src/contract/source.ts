import { z } from 'zod';
import { commandKindSchema } from '../domain/cases/command.ts';
import { planSchema } from '../domain/policy/policy.ts';
import { authoritySchema } from './authority.ts';
import { fileEncodingSchema, fileMappingSchema } from './files.ts';
import { sourceProblemSchema } from './problem.ts';

/** How a Request Tracker's fields and statuses become Caseclock's words. Keys are compared without case. */
export const requestTrackerMappingSchema = z.object({
  severityField: z.string().min(1),
  severities: z.record(z.string(), z.string()),
  serviceTypeField: z.string().min(1),
  serviceTypes: z.record(z.string(), z.string()),
  planField: z.string().min(1),
  plans: z.record(z.string(), planSchema),
  /** Statuses in which the clock is paused, waiting for the customer. */
  pausedStatuses: z.array(z.string()),
  /** What a ticket is read as, and flagged, when a field is empty or unknown. */
  fallback: z.object({ severity: z.string(), serviceType: z.string(), plan: planSchema }),
});
export type RequestTrackerMapping = z.infer<typeof requestTrackerMappingSchema>;

/** The part of a mapping that every source has: how three fields are read. */
export type TermsMapping = Pick<RequestTrackerMapping, 'severities' | 'serviceTypes' | 'plans' | 'fallback'>;

/** How a connection signs in; its secret is kept apart. */
export const signInSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token') }),
  z.object({ kind: z.literal('password'), user: z.string().min(1) }),
]);

/** How the words of Azure Support become Caseclock's. Keys are compared without case. */
export const azureSupportMappingSchema = z.object({
  severities: z.record(z.string(), z.string()),
  /** By the service's display name. */
  serviceTypes: z.record(z.string(), z.string()),
  /** By the support plan's type. */
  plans: z.record(z.string(), planSchema),
  /** Statuses in which the clock is paused, waiting for the customer. */
  pausedStatuses: z.array(z.string()),
  /** What a ticket is read as, and flagged, when a value is empty or unknown. */
  fallback: z.object({ severity: z.string(), serviceType: z.string(), plan: planSchema }),
});
export type AzureSupportMapping = z.infer<typeof azureSupportMappingSchema>;

const sourceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Exports of a help desk, read when they are given or found in a folder. */
export const filesSourceSchema = z.object({
  kind: z.literal('files'),
  id: sourceId,
  name: z.string().trim().min(1).max(80),
  mapping: fileMappingSchema,
  /** `null` has each file's looked at. */
  encoding: fileEncodingSchema.nullable(),
  /** A folder whose files are read as they come; `null` for none. */
  watchedFolder: z.string().min(1).nullable(),
});
export type FilesSource = z.infer<typeof filesSourceSchema>;

/** A connection to a help desk, without its secret. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sample'), id: sourceId, name: z.string().min(1) }),
  z.object({
    kind: z.literal('request-tracker'),
    id: sourceId,
    name: z.string().trim().min(1).max(80),
    /** Where people open it, such as https://rt.example.com; REST is found below it. */
    address: z.url({ protocol: /^https?$/ }),
    signIn: signInSchema,
    /** Trusted beside the system's authorities, by this connection alone. */
    authority: authoritySchema.optional(),
    queues: z.array(z.string().min(1)).min(1),
    pollSeconds: z.number().int().min(5).max(3600),
    mapping: requestTrackerMappingSchema,
  }),
  filesSourceSchema,
  z.object({ kind: z.literal('logged-here'), id: sourceId, name: z.string().min(1) }),
  z.object({
    kind: z.literal('azure-support'),
    id: sourceId,
    name: z.string().trim().min(1).max(80),
    /** Azure Resource Manager of the cloud, and where it signs in: both differ from cloud to cloud. */
    resourceManager: z.url({ protocol: /^https$/ }),
    authority: z.url({ protocol: /^https$/ }),
    tenant: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
    clientId: z.guid(),
    subscription: z.guid(),
    /** Clouds run behind one another: an unknown version is answered with those that there are. */
    apiVersion: z.string().regex(/^\d{4}-\d\d-\d\d(-preview)?$/),
    /** As whom the application writes to the customer's tickets. */
    sender: z.email(),
    /** Trusted beside the system's authorities, by this connection alone: by its sign-in, too. */
    certificateAuthority: authoritySchema.optional(),
    pollSeconds: z.number().int().min(30).max(3600),
    mapping: azureSupportMappingSchema,
  }),
]);
export type Source = z.infer<typeof sourceSchema>;
/** The authority that a source trusts beside the system's, as PEM; `null` for none. */
export function authorityOf(source: Source): string | null {
  switch (source.kind) {
    case 'request-tracker':
      return source.authority?.pem ?? null;
    case 'azure-support':
      return source.certificateAuthority?.pem ?? null;
    case 'files':
    case 'sample':
    case 'logged-here':
      return null;
  }
}

/** The kinds of source that there are: what `sourceSchema` knows. */
export const sourceKindSchema = z.enum(sourceSchema.options.map(({ shape }) => shape.kind.value));

export type LoggedHereSource = Extract<Source, { kind: 'logged-here' }>;
export type RequestTrackerSource = Extract<Source, { kind: 'request-tracker' }>;
export type AzureSupportSource = Extract<Source, { kind: 'azure-support' }>;

/** What a source is doing, as the vault keeps it: true also after a restart. Instants are epoch ms. */
export const sourceStateSchema = z.object({
  sourceId,
  name: z.string(),
  kind: sourceKindSchema,
  activity: z.enum(['idle', 'syncing', 'waiting-for-secret', 'paused']),
  /** What it can be told to do; known from the last time it could be asked. */
  abilities: z.array(commandKindSchema),
  /** When a pull last came to its end: the age of the data is counted from here. */
  lastSuccessAt: z.number().nullable(),
  /** What the last try met; `null` after a success. */
  problem: sourceProblemSchema.nullable(),
  nextTryAt: z.number().nullable(),
  /** Server time less workstation time, as last known; `null` before the first answers that agree. */
  serverOffsetMs: z.number().nullable(),
  /** The pull under way: changes stored, and how many there are if known. */
  progress: z.object({ done: z.number(), total: z.number().nullable() }).nullable(),
});
export type SourceState = z.infer<typeof sourceStateSchema>;

/** A check of a connection, step by step; what follows the first failure was not tried. */
export const checkReportSchema = z.object({
  steps: z.array(
    z.object({
      step: z.enum([
        'name',
        'certificate',
        'address',
        'sign-in',
        'rights',
        'queues',
        'fields',
        'provider',
        'first-page',
      ]),
      outcome: z.enum(['passed', 'failed', 'not-tried']),
      /** What was found, such as a version or a number of cases. */
      found: z.string(),
      /** What is worth knowing of the way there, whatever came of the step. */
      note: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('not-encrypted') }),
          z.object({ kind: z.literal('through-proxy'), proxy: z.string() }),
        ])
        .optional(),
    }),
  ),
  problem: sourceProblemSchema.nullable(),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** The mapping that a new Request Tracker connection starts with. */
export const DEFAULT_REQUEST_TRACKER_MAPPING: RequestTrackerMapping = {
  severityField: 'Severity',
  severities: { A: 'A', B: 'B', C: 'C' },
  serviceTypeField: 'Service Type',
  serviceTypes: {
    'technical-platform': 'technical-platform',
    'technical-development': 'technical-development',
    billing: 'billing',
    consulting: 'consulting',
    'icp-filing': 'icp-filing',
  },
  planField: 'Support Plan',
  plans: {
    premium: 'premium',
    unified: 'premium',
    'professional direct': 'premium',
    standard: 'standard',
    basic: 'standard',
  },
  pausedStatuses: ['stalled'],
  fallback: { severity: 'B', serviceType: 'technical-platform', plan: 'standard' },
};

/** The built-in desk with invented cases. */
export const SAMPLE_SOURCE: Source = { kind: 'sample', id: 'sample', name: 'SAMPLE' };

/** The cases that are logged in the console itself: always there, and nobody's to change. */
export const LOGGED_HERE_SOURCE: LoggedHereSource = {
  kind: 'logged-here',
  id: 'logged-here',
  name: 'Logged here',
};

/** Whether a source's data come from a help desk that is asked again and again, and so can grow old. */
export function isAskedAgain(kind: SourceState['kind']): boolean {
  return kind !== 'files' && kind !== 'logged-here';
}

/**
 * Which source's telling of a case stands when several have it: the least. A help desk that is asked again and takes
 * commands comes before an export, which comes before what was logged here; a source that was removed comes last.
 */
export function standingRank(kind: SourceState['kind'] | undefined): number {
  if (kind === undefined) return 3;
  if (kind === 'logged-here') return 2;
  return isAskedAgain(kind) ? 0 : 1;
}

/** The clouds that have an Azure Resource Manager of their own, as a new connection offers them. */
export const AZURE_CLOUDS = {
  public: {
    resourceManager: 'https://management.azure.com',
    authority: 'https://login.microsoftonline.com',
  },
  china: {
    resourceManager: 'https://management.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
  },
} as const;

/** The mapping that a new Azure Support connection starts with. */
export const DEFAULT_AZURE_SUPPORT_MAPPING: AzureSupportMapping = {
  severities: { minimal: 'C', moderate: 'B', critical: 'A', highestcriticalimpact: 'A' },
  serviceTypes: {
    Billing: 'billing',
    'Subscription management': 'billing',
    'Service and subscription limits (quotas)': 'billing',
  },
  plans: {
    premier: 'premium',
    unified: 'premium',
    'professional direct': 'premium',
    prodirect: 'premium',
    standard: 'standard',
    developer: 'standard',
    basic: 'standard',
  },
  pausedStatuses: [],
  fallback: { severity: 'B', serviceType: 'technical-platform', plan: 'standard' },
};
