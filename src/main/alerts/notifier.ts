import { Notification } from 'electron/main';
import { SECOND } from '../../domain/units.ts';
import type { Notice } from './notice.ts';

/** What somebody did with a notification. */
export type NoticeAct = 'open' | 'take' | 'snooze';

/** Shows notices on the desktop. */
export interface Notifier {
  /** Resolves with what became of it: `shown`, or `refused` when the system did not take it. */
  show(notice: Notice, isSilent: boolean): Promise<'shown' | 'refused'>;
  /** Takes a notification of this run back, once the system is free; one that is gone already is passed over. */
  takeBack(noticeId: string): void;
}

/** A system that says neither yes nor no by then has not taken it. */
const ANSWER_WITHIN_MS = 5 * SECOND;

/** Of so many it is remembered how to take them back; of older ones nobody acts any more. */
const REMEMBERED = 200;

/**
 * The desktop's own notifications. `onAct` hears what was done with one: a click opens, and so does its first button;
 * the others take and snooze. A system or an Electron that shows no buttons leaves them out. Where the system
 * `readsMarkup`, what a notice says is told to it so that nothing in it is taken for that. A system is told of nothing
 * before `whenFree` says that this keeps the program waiting for nothing; where that takes too long, it has not taken it.
 * `onLate` hears of one that was shown after all, once it was given up.
 */
export function createNotifier(
  onAct: (notice: Notice, act: NoticeAct) => void,
  onLate: (notice: Notice) => void,
  labelOf: (act: NoticeAct) => string,
  readsMarkup: () => boolean,
  whenFree: () => Promise<void>,
): Notifier {
  // A notification that nothing refers to may be collected, and its click with it.
  const alive = new Map<string, Notification>();
  return {
    show(notice, isSilent) {
      if (!Notification.isSupported()) return Promise.resolve('refused');
      const { title, body, isUrgent } = notice;
      const acts = actsOn(notice);
      const notification = new Notification({
        title,
        body: readsMarkup() ? asMarkup(body) : body,
        urgency: isUrgent ? 'critical' : 'normal',
        // Windows takes even critical ones off the screen after seconds.
        timeoutType: isUrgent ? 'never' : 'default',
        silent: isSilent,
        actions: acts.map((act) => ({ type: 'button', text: labelOf(act) })),
      });
      alive.set(notice.id, notification);
      const [oldest] = alive.keys();
      if (alive.size > REMEMBERED && oldest !== undefined) alive.delete(oldest);
      const act = (done: NoticeAct) => {
        alive.delete(notice.id);
        // Some of Linux's services leave one on the screen that was clicked.
        notification.close();
        onAct(notice, done);
      };
      // On Windows one whose time is up lies in the action centre, where it can be clicked, and taken back.
      notification.on('close', ({ reason }) => {
        if (reason !== 'timedOut') alive.delete(notice.id);
      });
      notification.on('click', () => act('open'));
      notification.on('action', ({ actionIndex }) => act(acts[actionIndex] ?? 'open'));
      return new Promise((resolve) => {
        const answer = (outcome: 'shown' | 'refused') => {
          clearTimeout(timer);
          resolve(outcome);
        };
        let isLate = false;
        const timer = setTimeout(() => {
          isLate = true;
          answer('refused');
        }, ANSWER_WITHIN_MS);
        notification.on('show', () => (isLate ? onLate(notice) : answer('shown')));
        notification.on('failed', () => answer('refused'));
        whenFree().then(
          () => isLate || notification.show(),
          () => answer('refused'),
        );
      });
    },
    takeBack(noticeId) {
      const notification = alive.get(noticeId);
      alive.delete(noticeId);
      whenFree().then(
        () => notification?.close(),
        // A system that takes none has none to take back.
        () => {},
      );
    },
  };
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function actsOn({ caseId, canTake }: Notice): readonly NoticeAct[] {
  if (caseId === null) return ['open'];
  return canTake ? ['open', 'take', 'snooze'] : ['open', 'snooze'];
}
