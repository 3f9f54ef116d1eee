import { z } from 'zod';
import { authoritySchema } from '../authority.ts';
import { serverAddressSchema } from './server-address.ts';
import { sourceIdSchema, sourceNameSchema } from './source-names.ts';
import { termsMappingSchema, USUAL_FALLBACK } from './terms-mapping.ts';

/** How the words of Azure Support become Caseclock's: service types by their display name, plans by their type. */
export const azureSupportMappingSchema = termsMappingSchema.extend({
  /** Statuses in which the clock is paused, waiting for the customer or on hold. */
  pausedStatuses: z.array(z.string()),
});
export type AzureSupportMapping = z.infer<typeof azureSupportMappingSchema>;

/** The support tickets of one subscription. */
export const azureSupportSourceSchema = z.object({
  kind: z.literal('azure-support'),
  id: sourceIdSchema,
  name: sourceNameSchema,
  /** Azure Resource Manager of the cloud, and where it signs in: both differ from cloud to cloud. */
  resourceManager: serverAddressSchema(/^https$/),
  authority: serverAddressSchema(/^https$/),
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
});
export type AzureSupportSource = z.infer<typeof azureSupportSourceSchema>;

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

/** The mapping that a new connection starts with. */
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
  fallback: USUAL_FALLBACK,
};
