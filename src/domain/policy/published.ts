import { chinaCalendar } from '../calendar/china.ts';
import version10 from './azure-china-1.0.json' with { type: 'json' };
import version11 from './azure-china-1.1.json' with { type: 'json' };
import { policySchema } from './policy.ts';
import { type PolicyBook, policyBook } from './policy-book.ts';

/** The files of the published versions, as JSON. */
export const publishedFiles: readonly unknown[] = [version10, version11];

/** The policy that Caseclock ships with, every published version, on China's official working days. */
export const publishedPolicies: PolicyBook = policyBook(
  publishedFiles.map((file) => policySchema.parse(file)),
  chinaCalendar,
);
