import { clockOf, inBeijing } from './case-of.ts';

const SERVICE_TYPES = {
  platform: 'technical-platform',
  development: 'technical-development',
  billing: 'billing',
  consulting: 'consulting',
  icp: 'icp-filing',
} as const;

/** What a case asks for, in the short words of the tables. */
export function terms(
  service: keyof typeof SERVICE_TYPES,
  severity: string,
  plan: 'premium' | 'standard' = 'premium',
) {
  return { serviceType: SERVICE_TYPES[service], severity, plan };
}

/** When such a case is due, as a clock in Beijing shows it. */
export function deadlineOf(...told: Parameters<typeof clockOf>): string | null {
  return inBeijing(clockOf(...told).deadline);
}

export const wait = { kind: 'paused', reason: 'waiting-for-customer' } as const;
export const hold = { kind: 'paused', reason: 'on-hold' } as const;
export const resume = { kind: 'resumed' } as const;
export const reply = { kind: 'responded', by: 'Lin' } as const;

/** A change of severity. */
export function to(severity: string) {
  return { kind: 'severity-changed', severity } as const;
}
