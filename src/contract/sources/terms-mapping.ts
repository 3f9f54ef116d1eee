import { z } from 'zod';
import type { CaseTerms } from '../../domain/policy/entitlement.ts';
import { planSchema } from '../../domain/policy/policy.ts';

/** How a source's words for severity, service type and plan become Caseclock's. Keys are compared without case. */
export const termsMappingSchema = z.object({
  severities: z.record(z.string(), z.string()),
  serviceTypes: z.record(z.string(), z.string()),
  plans: z.record(z.string(), planSchema),
  /** What a case is read as, and flagged, when a field is empty or unknown. */
  fallback: z.object({ severity: z.string(), serviceType: z.string(), plan: planSchema }),
});
export type TermsMapping = z.infer<typeof termsMappingSchema>;

/** The fallback of a source for which nobody has set another. */
export const USUAL_FALLBACK: CaseTerms = {
  severity: 'B',
  serviceType: 'technical-platform',
  plan: 'standard',
};
