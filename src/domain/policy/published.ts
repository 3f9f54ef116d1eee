import { chinaCalendar } from '../calendar/china.ts';
import version10 from './azure-china-1.0.json';
import version11 from './azure-china-1.1.json';
import { policySchema } from './policy.ts';
import { type PolicyBook, policyBook } from './policy-book.ts';

/** The policy that Caseclock ships with, every published version, on China's official working days. */
export const publishedPolicies: PolicyBook = policyBook(
  [policySchema.parse(version10), policySchema.parse(version11)],
  chinaCalendar,
);
