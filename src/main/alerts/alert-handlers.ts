import type { AlertState, alertQuestions, ReachReport } from '../../contract/alerts.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import type { AlertDesk } from './alert-desk.ts';

/** The console's questions about alerts, each with its handler. */
export type AlertHandlers = Pick<ConsoleHandlers, keyof typeof alertQuestions>;

/** What the console may ask about alerts, and who answers. */
export function alertHandlers(world: {
  readonly desk: AlertDesk;
  readonly state: () => AlertState;
  readonly writeSettings: (change: (kept: AlertSettings) => AlertSettings) => Promise<Outcome>;
  readonly checkReach: () => Promise<ReachReport>;
  /** Shows a notification that tells of nothing; answers whether the system took it. */
  readonly showTest: () => Promise<'shown' | 'refused'>;
  readonly take: (caseId: string) => Promise<boolean>;
  /** Takes the page's word whether it shows what is told. */
  readonly noteToasts: (areShown: boolean) => void;
}): AlertHandlers {
  const { desk, state } = world;
  return {
    'alerts:read': state,
    async 'alerts:write-settings'(alerts) {
      const outcome = await world.writeSettings(() => alerts);
      return outcome.ok ? { ok: true, state: state() } : outcome;
    },
    'alerts:check-reach': world.checkReach,
    async 'alerts:test'() {
      const outcome = await world.showTest();
      await desk.reconsider();
      return outcome;
    },
    'alerts:snooze': ({ caseId, snooze }) => desk.snooze(caseId, snooze),
    async 'alerts:end-snooze'({ caseId }) {
      await desk.endSnooze(caseId);
      return null;
    },
    'alerts:take': ({ caseId }) => world.take(caseId),
    async 'alerts:seen'({ alertIds }) {
      await desk.seen(alertIds);
      return null;
    },
    async 'alerts:case-seen'({ caseId }) {
      await desk.caseSeen(caseId);
      return null;
    },
    'alerts:toasts'({ areShown }) {
      world.noteToasts(areShown);
      return null;
    },
  };
}
