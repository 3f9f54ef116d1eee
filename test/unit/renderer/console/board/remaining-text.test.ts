import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { readAgain } from '../../../../../src/renderer/console/board/entry.ts';
import { remainingText } from '../../../../../src/renderer/console/board/remaining-text.ts';
import { timeFigure } from '../../../../../src/renderer/console/wording/durations.ts';
import { beijing, type CaseOptions, entry, NOON, words } from '../sample-cases.ts';

const LIMITS = { nearMs: 30 * MINUTE, silentAfterMs: HOUR };

const paused = { id: 'p', at: NOON - MINUTE, kind: 'paused', reason: 'on-hold' } as const;
const closed = { id: 'c', at: NOON - MINUTE, kind: 'closed' } as const;
const responded = { id: 'r', at: NOON - MINUTE, kind: 'responded', by: 'Li Wei' } as const;

interface Line {
  readonly name: string;
  readonly options: CaseOptions;
  readonly now?: number;
  readonly figure: string;
  readonly en: string;
  readonly zh: string;
  readonly urgency: string;
}

const evening = beijing('2026-11-23T17:00:00');
const night = beijing('2026-11-24T01:00:00');
const table: readonly Line[] = [
  { name: 'running', options: {}, figure: '3:59', en: 'of 4 h', zh: '共 4 小时', urgency: 'running' },
  {
    name: 'opened by a clock that was set back since, or in the minute that goes on: when it starts',
    options: { openedAt: NOON + 5 * MINUTE },
    figure: '4:00',
    en: 'stopped, opens in 5 min',
    zh: '5 分钟后开始计时',
    urgency: 'standing',
  },
  {
    name: 'answered, by a clock that was set back since',
    options: { openedAt: NOON - HOUR, events: [{ ...responded, at: NOON + MINUTE }] },
    figure: '2:59',
    en: 'answered 0 s ago',
    zh: '0 秒前响应',
    urgency: 'done',
  },
  {
    name: 'running up to a closing',
    options: { openedAt: evening, serviceType: 'billing' },
    now: evening,
    figure: '3:59',
    en: 'stops in 1 h',
    zh: '1 小时后停止计时',
    urgency: 'running',
  },
  {
    name: 'near its deadline',
    options: { openedAt: NOON - 4 * HOUR + 9 * MINUTE },
    figure: '0:09:00',
    en: 'due soon',
    zh: '即将到期',
    urgency: 'near',
  },
  {
    name: 'of severity A, answered: since it was last touched',
    options: {
      severity: 'A',
      openedAt: NOON - HOUR,
      events: [responded],
      more: { updatedAt: NOON - 35 * MINUTE },
    },
    figure: '0:35',
    en: 'since last touched',
    zh: '距上次处理',
    urgency: 'standing',
  },
  {
    name: 'of severity A, answered and left alone for over an hour',
    options: {
      severity: 'A',
      openedAt: NOON - 2 * HOUR,
      events: [responded],
      more: { updatedAt: NOON - 61 * MINUTE },
    },
    figure: '1:01',
    en: 'untouched for too long',
    zh: '很久无人处理',
    urgency: 'near',
  },
  {
    name: 'of severity A, answered, without an owner',
    options: {
      severity: 'A',
      openedAt: NOON - HOUR,
      events: [responded],
      more: { owner: null, updatedAt: NOON },
    },
    figure: '0:00',
    en: 'since touched, no owner',
    zh: '距上次处理，无人负责',
    urgency: 'near',
  },
  {
    name: 'waiting for its window',
    options: { openedAt: night },
    now: night,
    figure: '4:00',
    en: 'stopped, opens in 8 h',
    zh: '8 小时后开始计时',
    urgency: 'standing',
  },
  {
    name: 'paused',
    options: { openedAt: NOON - HOUR - MINUTE, events: [paused] },
    figure: '3:00',
    en: 'paused, on hold',
    zh: '已暂停，挂起',
    urgency: 'standing',
  },
  {
    name: 'breached',
    options: { openedAt: NOON - 4.5 * HOUR },
    figure: '−0:30',
    en: 'passed 30 min ago',
    zh: '30 分钟前到期',
    urgency: 'over',
  },
  {
    name: 'breached, in a closed window',
    options: { openedAt: beijing('2026-11-23T19:00:00') },
    now: night,
    figure: '−1:00',
    en: '2 h ago, window closed',
    zh: '2 小时前到期，时段外',
    urgency: 'over',
  },
  {
    name: 'breached, paused',
    options: { openedAt: NOON - 4.5 * HOUR, events: [paused] },
    figure: '−0:29',
    en: '30 min ago, paused',
    zh: '30 分钟前到期，已暂停',
    urgency: 'over',
  },
  {
    name: 'closed before it was answered',
    options: { openedAt: NOON - HOUR - MINUTE, events: [closed] },
    figure: '3:00',
    en: 'closed unanswered',
    zh: '未响应即关闭',
    urgency: 'standing',
  },
  {
    name: 'breached, then closed unanswered',
    options: { openedAt: NOON - 4.5 * HOUR, events: [closed] },
    figure: '−0:29',
    en: 'closed unanswered, past the deadline',
    zh: '到期后未响应即关闭',
    urgency: 'over',
  },
  {
    name: 'closed unanswered, just past its deadline, a day ago: as far as it was then, to the second',
    options: { openedAt: NOON - 4 * HOUR - MINUTE - 26 * SECOND, events: [closed] },
    now: NOON + 24 * HOUR,
    figure: '−0:00:26',
    en: 'closed unanswered, past the deadline',
    zh: '到期后未响应即关闭',
    urgency: 'over',
  },
  {
    name: 'answered',
    options: { openedAt: NOON - HOUR - MINUTE, events: [responded] },
    figure: '3:00',
    en: 'answered 1 min ago',
    zh: '1 分钟前响应',
    urgency: 'done',
  },
  {
    name: 'answered late',
    options: { openedAt: NOON - 5 * HOUR, events: [responded] },
    figure: '−0:59',
    en: 'answered late, 1 min ago',
    zh: '1 分钟前响应，超时',
    urgency: 'done',
  },
];

describe('what a row says of a clock', () => {
  test.each(table)('$name', ({ options, now = NOON, figure, en, zh, urgency }) => {
    const read = entry(options, now);
    expect(remainingText(read, now, null, words('en'), LIMITS)).toEqual({ figure, note: en, urgency });
    expect(remainingText(read, now, null, words('zh-CN'), LIMITS).note).toBe(zh);
  });
});

test('between two readings the figure falls by a subtraction, to the value of a new reading', () => {
  const read = entry({ openedAt: NOON - 3 * HOUR - 55 * MINUTE });
  for (let ms = 0; ms < 5 * MINUTE; ms += 7 * SECOND) {
    const again = readAgain(read, NOON + ms);
    expect(remainingText(read, NOON + ms, null, words(), LIMITS)).toEqual(
      remainingText(again, NOON + ms, null, words(), LIMITS),
    );
  }
});

test.each([9 * MINUTE + 13 * SECOND, 6 * MINUTE + SECOND, 59 * SECOND])(
  'the note beside a figure to the second is of the same second: %d ms over',
  (over) => {
    const now = NOON + 59 * SECOND;
    const read = entry({ openedAt: now - 4 * HOUR - over }, now);
    const { figure, note } = remainingText(read, now, null, words(), LIMITS);
    const minutes = Math.floor(over / MINUTE);
    expect(figure).toBe(`−${timeFigure(over, true)}`);
    expect(note).toBe(minutes === 0 ? 'passed 59 s ago' : `passed ${minutes} min ago`);
  },
);

describe('what is told by the minute', () => {
  /** Each figure with its note that a case shows in the minute that NOON begins. */
  const textsInMinute = (options: CaseOptions) => {
    const texts: string[] = [];
    for (let ms = 0; ms < MINUTE; ms += SECOND) {
      const { figure, note } = remainingText(entry(options, NOON + ms), NOON + ms, null, words(), LIMITS);
      if (texts.at(-1) !== `${figure}, ${note}`) texts.push(`${figure}, ${note}`);
    }
    return texts;
  };

  test.each([
    // Of 2 h 30 min 20 s, then 2 h 29 min 21 s.
    ['time left', { openedAt: NOON - 89 * MINUTE - 40 * SECOND }, '2:29, of 4 h'],
    // By 1 h 0 min 40 s, then 1 h 1 min 39 s.
    ['time over', { openedAt: NOON - 5 * HOUR - 40 * SECOND }, '−1:00, passed 1 h ago'],
    [
      'an answer',
      { openedAt: NOON - HOUR, events: [{ ...responded, at: NOON - 5 * MINUTE - 40 * SECOND }] },
      '3:05, answered 5 min ago',
    ],
    [
      'a touch',
      {
        severity: 'A',
        openedAt: NOON - HOUR,
        events: [responded],
        more: { updatedAt: NOON - 35 * MINUTE - 20 * SECOND },
      },
      '0:35, since last touched',
    ],
  ] as const)(
    '%s is the least that it is in the minute, and stands until the minute turns',
    (_, options, text) => {
      expect(textsInMinute(options)).toEqual([text]);
    },
  );

  test('in the first minute an answer is told by the second', () => {
    const read = entry({ openedAt: NOON - HOUR, events: [{ ...responded, at: NOON - 40 * SECOND }] }, NOON);
    const noteAt = (ms: number) => remainingText(read, NOON + ms, null, words(), LIMITS).note;
    expect([0, 19 * SECOND, 20 * SECOND, 59 * SECOND, MINUTE].map(noteAt)).toEqual([
      'answered 40 s ago',
      'answered 59 s ago',
      'answered 1 min ago',
      'answered 1 min ago',
      'answered 1 min ago',
    ]);
  });

  test('seconds begin and end in the middle of a minute, and no figure goes back where they do', () => {
    const figuresOf = (openedAt: number) => {
      const read = entry({ openedAt }, NOON);
      return [0, 30 * SECOND, 31 * SECOND, MINUTE].map(
        (ms) => remainingText(readAgain(read, NOON + ms), NOON + ms, null, words(), LIMITS).figure,
      );
    };
    const tenLeftSoon = NOON - 4 * HOUR + 10 * MINUTE + 30 * SECOND;
    expect(figuresOf(tenLeftSoon)).toEqual(['0:10', '0:10', '0:09:59', '0:09:30']);
    const tenOverSoon = NOON - 4 * HOUR - 9 * MINUTE - 31 * SECOND;
    expect(figuresOf(tenOverSoon)).toEqual(['−0:09:31', '−0:10', '−0:10', '−0:10']);
  });
});

test('stale data are marked, said to be old, and told without seconds', () => {
  const read = entry({ openedAt: NOON - 4 * HOUR + 5 * MINUTE });
  const text = remainingText(read, NOON, NOON - 26 * MINUTE, words(), LIMITS);
  expect(text).toMatchObject({ figure: '≈0:04', note: 'data 26 min old' });
});
