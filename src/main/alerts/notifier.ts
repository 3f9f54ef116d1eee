import { Notification } from 'electron/main';
import { SECOND } from '../../domain/units.ts';
import type { Notice } from './notice.ts';

/** Shows notices on the desktop. */
export interface Notifier {
  isAble(): boolean;
  /** Resolves with what became of it: `shown`, or `refused` when the system did not take it. */
  show(notice: Notice): Promise<'shown' | 'refused'>;
}

/** A system that says neither yes nor no by then has not taken it. */
const ANSWER_WITHIN_MS = 5 * SECOND;

/** The desktop's own notifications; `onClick` hears the case of the one that was clicked. */
export function createNotifier(onClick: (caseId: string | null) => void): Notifier {
  // A notification that nothing refers to may be collected, and its click with it.
  const alive = new Set<Notification>();
  return {
    isAble: () => Notification.isSupported(),
    show(notice) {
      if (!Notification.isSupported()) return Promise.resolve('refused');
      const { title, body, isUrgent } = notice;
      const notification = new Notification({ title, body, urgency: isUrgent ? 'critical' : 'normal' });
      alive.add(notification);
      notification.on('close', () => alive.delete(notification));
      notification.on('click', () => {
        alive.delete(notification);
        onClick(notice.caseId);
      });
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve('refused'), ANSWER_WITHIN_MS);
        const answer = (outcome: 'shown' | 'refused') => {
          clearTimeout(timer);
          resolve(outcome);
        };
        notification.on('show', () => answer('shown'));
        notification.on('failed', () => answer('refused'));
        notification.show();
      });
    },
  };
}
