import type { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { SECOND } from '../../../../src/domain/units.ts';
import type { Notice } from '../../../../src/main/alerts/notice.ts';
import { createNotifier, type NoticeAct } from '../../../../src/main/alerts/notifier.ts';

/** The system's part, as Electron documents it: what no test machine here has is Windows and macOS. */
const system = vi.hoisted(() => ({ shown: [] as unknown[] }));

interface Shown extends EventEmitter {
  readonly options: {
    readonly body: string;
    readonly timeoutType: string;
    readonly actions: readonly { readonly text: string }[];
  };
  isClosed: boolean;
  isShown: boolean;
}
const shown = system.shown as Shown[];

vi.mock('electron/main', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Notification extends Emitter {
    static isSupported = () => true;
    isClosed = false;
    isShown = false;
    readonly options: object;
    constructor(options: object) {
      super();
      this.options = options;
      system.shown.push(this);
    }
    show() {
      this.isShown = true;
      this.emit('show');
    }
    close() {
      this.isClosed = true;
    }
  }
  return { Notification };
});

const words = { title: 'T-1: deadline passed', body: '' };
const notice: Notice = {
  id: 'n',
  on: 'desktop',
  ...words,
  words: { en: words, 'zh-CN': words },
  caseId: 'desk/1',
  canTake: true,
  place: 'board',
  isUrgent: true,
  staysInSight: true,
  severity: 'A',
  alertIds: ['a'],
};
let readsMarkup: boolean;
/** Resolves once the system hangs no more. */
let free: Promise<void>;
let acts: (readonly [string, NoticeAct])[];
let late: string[];
const start = () =>
  createNotifier(
    ({ id }, act) => acts.push([id, act]),
    ({ id }) => late.push(id),
    (act) => act,
    () => readsMarkup,
    () => free,
  );

/** Has the system hang; answers what ends that. */
function hang(): () => void {
  let end = () => {};
  free = new Promise((resolve) => {
    end = resolve;
  });
  return end;
}

beforeEach(() => {
  shown.length = 0;
  acts = [];
  late = [];
  readsMarkup = false;
  free = Promise.resolve();
});

it('an urgent notification stays on the screen, another goes by itself', async () => {
  const notifier = start();
  await notifier.show(notice, false);
  await notifier.show({ ...notice, id: 'm', isUrgent: false }, false);
  expect(shown.map(({ options }) => options.timeoutType)).toEqual(['never', 'default']);
});

it.each([
  [true, 'VM &lt;prod-01&gt; &amp; &amp;lt; disk'],
  [false, 'VM <prod-01> & &lt; disk'],
])('what it says is said whole, whether a service reads markup or not: %s', async (reads, body) => {
  readsMarkup = reads;
  await start().show({ ...notice, body: 'VM <prod-01> & &lt; disk' }, false);
  expect(shown[0]?.options.body).toBe(body);
});

it.each([
  [0, 'open'],
  [1, 'take'],
  [2, 'snooze'],
] as const)('its button %i is to %s', async (index, act) => {
  await start().show(notice, false);
  expect(shown[0]?.options.actions[index]?.text).toBe(act);
  shown[0]?.emit('action', { actionIndex: index });
  expect(acts).toEqual([['n', act]]);
});

it('one of a case that cannot be taken offers no taking, and its second button is to snooze', async () => {
  await start().show({ ...notice, canTake: false }, false);
  expect(shown[0]?.options.actions.map(({ text }) => text)).toEqual(['open', 'snooze']);
  shown[0]?.emit('action', { actionIndex: 1 });
  expect(acts).toEqual([['n', 'snooze']]);
});

it('one that leads to no case can only be opened', async () => {
  await start().show({ ...notice, caseId: null }, false);
  expect(shown[0]?.options.actions.map(({ text }) => text)).toEqual(['open']);
});

it.each([
  ['timedOut', true],
  ['userCanceled', false],
  [undefined, false],
])(
  'after its end as %s it can be taken back from where the system keeps it: %s',
  async (reason, isTakenBack) => {
    const notifier = start();
    await notifier.show(notice, false);
    shown[0]?.emit('close', { reason });
    notifier.takeBack('n');
    await free;
    expect(shown[0]?.isClosed).toBe(isTakenBack);
  },
);

it('that the system could not show it is refused', async () => {
  const notifier = start();
  const { Notification } = await import('electron/main');
  vi.spyOn(Notification.prototype, 'show').mockImplementationOnce(function (this: EventEmitter) {
    this.emit('failed', {}, 'not allowed');
  });
  expect(await notifier.show(notice, false)).toBe('refused');
});

it('a system that hangs over one has refused it, and is not asked to show it later', async () => {
  vi.useFakeTimers();
  const end = hang();
  const outcome = start().show(notice, false);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(await outcome).toBe('refused');
  end();
  await free;
  expect(shown[0]?.isShown).toBe(false);
});

it('one that is shown after it was given up is told of, so that it need not be told again', async () => {
  vi.useFakeTimers();
  const { Notification } = await import('electron/main');
  vi.spyOn(Notification.prototype, 'show').mockImplementationOnce(() => {});
  const outcome = start().show(notice, false);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect([await outcome, late]).toEqual(['refused', []]);
  shown[0]?.emit('show');
  expect(late).toEqual(['n']);
});

it('one is taken back once the system hangs no more', async () => {
  const notifier = start();
  await notifier.show(notice, false);
  const end = hang();
  notifier.takeBack('n');
  await Promise.resolve();
  expect(shown[0]?.isClosed).toBe(false);
  end();
  await free;
  expect(shown[0]?.isClosed).toBe(true);
});

it('a system that takes no notification at all refuses each at once', async () => {
  const notifier = start();
  free = Promise.reject(new Error('no session bus'));
  expect(await notifier.show(notice, false)).toBe('refused');
});
