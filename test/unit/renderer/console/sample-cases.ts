import type { Language } from '../../../../src/contract/language.ts';
import type { CaseEvent, StoredCase } from '../../../../src/domain/cases/case.ts';
import type { People } from '../../../../src/domain/cases/whose.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { type Entry, entryOf } from '../../../../src/renderer/console/board/entry.ts';
import { createI18n } from '../../../../src/renderer/console/i18n/i18n.ts';
import { type Wording, wordingOf } from '../../../../src/renderer/console/wording/wording.ts';

export { beijing } from '../../../support/cases.ts';

/** Monday 23 November 2026, 14:00 in Beijing: every window is open. */
export const NOON = Date.parse('2026-11-23T14:00:00+08:00');

/** Somebody who has not said who they are, nor who is in their team. */
export const STRANGER: People = { agent: null, team: [] };

/** What a test says of a case; the rest is a plain severity-B case on the platform. */
export interface CaseOptions {
  readonly key?: string;
  readonly severity?: string;
  readonly serviceType?: string;
  readonly openedAt?: number;
  readonly events?: readonly CaseEvent[];
  readonly more?: Partial<StoredCase>;
}

/** A case as the vault keeps it. */
export function storedCase(options: CaseOptions = {}): StoredCase {
  const { key = 'RT-1', severity = 'B', serviceType = 'technical-platform', openedAt = NOON } = options;
  return {
    id: `rt/${key}`,
    sourceId: 'rt',
    key,
    subject: `Subject of ${key}`,
    customer: 'Contoso',
    owner: 'Li Wei',
    queue: 'azure',
    status: 'open',
    isOpen: true,
    openedAt,
    updatedAt: openedAt,
    revision: 1,
    url: null,
    events: [
      { id: `${key}/opened`, at: openedAt, kind: 'opened', severity, serviceType, plan: 'premium' },
      ...(options.events ?? []),
    ],
    mappingRemarks: [],
    firstSeenAt: openedAt,
    ...options.more,
  };
}

/** The entry of such a case, read at `now`. */
export function entry(options: CaseOptions = {}, now: number = NOON): Entry {
  return entryOf(storedCase(options), publishedPolicies, now);
}

/** The words of a language for a reader in `zone`. */
export function words(language: Language = 'en', zone = 'Europe/Berlin'): Wording {
  return wordingOf(createI18n(language), language, zone);
}
