import type { WishKind } from '../case/commands/wish.ts';

/** The keys of what begins with a form or is harmless; what ends or stops a case has none, lest it slip. */
export const CASE_KEYS = {
  reply: 'r',
  take: 't',
  assign: 'g',
  'change-severity': 's',
  note: 'm',
} as const satisfies Partial<Record<WishKind, string>>;
