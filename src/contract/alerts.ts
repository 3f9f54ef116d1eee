import { z } from 'zod';
import type { AlertKind } from '../domain/alerts/ledger-row.ts';
import { alertSettingsSchema } from '../domain/alerts/settings.ts';
import { SNOOZES } from '../domain/alerts/snooze.ts';
import type { Language } from './language.ts';
import { refusedSchema } from './outcome.ts';

/** One thing that must be so for alerts to arrive. */
export const reachCheckSchema = z.object({
  check: z.enum(['support', 'service', 'shown', 'focus-mode', 'sound', 'application-id', 'signature']),
  /** `unknown` where the system does not tell. */
  outcome: z.enum(['passed', 'failed', 'unknown']),
  /** What was found, such as the notification service's name and version. */
  found: z.string(),
});
export type ReachCheck = z.infer<typeof reachCheckSchema>;

/** Whether alerts can reach somebody at this workstation. */
export const reachReportSchema = z.object({
  checkedAt: z.number(),
  canArrive: z.boolean(),
  isFocusMode: z.boolean(),
  checks: z.array(reachCheckSchema),
});
export type ReachReport = z.infer<typeof reachReportSchema>;

/** What a page must know of the alerts beside the ledger, which it reads itself. */
export const alertStateSchema = z.object({ settings: alertSettingsSchema, reach: reachReportSchema });
export type AlertState = z.infer<typeof alertStateSchema>;

/** Where an alert leads that is not of one case. */
export type NoticePlace = 'centre' | 'board' | 'alerts' | 'sync';

/** Where an alert of that kind leads when it is of no case: to what ticks, to the shift note, or to the help desks. */
export function placeOf(kind: AlertKind): NoticePlace {
  if (kind === 'window-closing') return 'alerts';
  return kind === 'sync-stale' ? 'sync' : 'board';
}

/** What is to be read of an alert. */
export interface ToldWords {
  readonly title: string;
  readonly body: string;
}

/** An alert, or several at once, as a person is told: in the console's own window while that has the focus. */
export interface ToldAlert {
  readonly id: string;
  /** In every language: what stays in sight is read in the one of that moment. */
  readonly words: Readonly<Record<Language, ToldWords>>;
  /** The case that a click opens; `null` when it leads to a place instead. */
  readonly caseId: string | null;
  /** Whether the agent can take that case: it is not their own, and its source has owners to give it to. */
  readonly canTake: boolean;
  readonly place: NoticePlace;
  readonly isUrgent: boolean;
  /** Whether it stays in sight until somebody acts on it: a deadline has passed, or it is severe. */
  readonly staysInSight: boolean;
  /** The severity whose sound it has; `null` for one of its own. */
  readonly severity: string | null;
  readonly alertIds: readonly string[];
}

/** What is to be heard of an alert, wherever it is shown: by one page, however many are open. */
export interface HeardAlert {
  readonly by: 'console' | 'wall';
  /** The sound of a severity; `null` when alerts make none. */
  readonly sound: { readonly severity: string | null; readonly isUrgent: boolean } | null;
  /** What is read out; `null` when nothing is. */
  readonly text: string | null;
}

/** So many alerts can be told to be seen in one message. */
export const SEEN_AT_ONCE = 1000;

/** What a console page may ask about alerts. */
export const alertQuestions = {
  'alerts:read': { argument: z.undefined(), answer: alertStateSchema },
  'alerts:write-settings': {
    argument: alertSettingsSchema,
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), state: alertStateSchema }),
      refusedSchema,
    ]),
  },
  'alerts:check-reach': { argument: z.undefined(), answer: reachReportSchema },
  /** Shows a notification as alerts look. */
  'alerts:test': { argument: z.undefined(), answer: z.enum(['shown', 'refused']) },
  /** Answers until when the case's alert is put off; `null` when that makes no sense now. */
  'alerts:snooze': {
    argument: z.object({ caseId: z.string(), snooze: z.enum(SNOOZES) }),
    answer: z.number().nullable(),
  },
  /** What is put off of a case is not any more, and was seen. */
  'alerts:end-snooze': { argument: z.object({ caseId: z.string() }), answer: z.null() },
  /** Takes the case in the agent's name; `false` when that cannot be done and the case is opened instead. */
  'alerts:take': { argument: z.object({ caseId: z.string() }), answer: z.boolean() },
  /** Somebody acted on these alerts. */
  'alerts:seen': {
    argument: z.object({ alertIds: z.array(z.string()).max(SEEN_AT_ONCE) }),
    answer: z.null(),
  },
  /** Somebody opened a case: what was told of it until now is seen. */
  'alerts:case-seen': { argument: z.object({ caseId: z.string() }), answer: z.null() },
  /** Whether the board's page shows from now on what is told; until it says so, alerts are told on the desktop. */
  'alerts:toasts': { argument: z.object({ areShown: z.boolean() }), answer: z.null() },
} as const;

/** What main tells pages about alerts. */
export interface AlertEvents {
  'alerts:changed': AlertState;
  'alerts:told': ToldAlert;
  'alerts:heard': HeardAlert;
  /** A notification was clicked that leads to no one case. */
  'alerts:show-place': { readonly place: NoticePlace };
  /** What a notice told holds no more, or was seen: where the window shows it, it goes. */
  'alerts:taken-back': { readonly id: string };
}
