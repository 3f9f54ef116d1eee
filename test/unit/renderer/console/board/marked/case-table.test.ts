import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../../../src/domain/units.ts';
import { caseTable } from '../../../../../../src/renderer/console/board/marked/case-table.ts';
import { entry, NOON, words } from '../../sample-cases.ts';

const cells = (table: string) => table.split('\n').map((line) => line.split('\t'));

test('copied cases come with headings and what a meeting asks of them: whose, how urgent, until when', () => {
  const over = entry({ openedAt: NOON - 4 * HOUR - 20 * MINUTE });
  const [headings, line] = cells(caseTable([over], NOON, words('en')));
  expect(headings).toEqual([
    'Case',
    'Subject',
    'Customer',
    'Severity',
    'Clock',
    'Working time left',
    'Deadline, Beijing time',
    'Service type',
    'Owner',
  ]);
  expect(line).toEqual([
    'RT-1',
    'Subject of RT-1',
    'Contoso',
    'B',
    'Breached',
    '−0:20',
    'Mon 23 Nov 2026 13:40',
    'Technical support, platform',
    'Li Wei',
  ]);
});

test('a case without an owner, or whose deadline stands, says so', () => {
  const paused = { id: 'p', at: NOON - MINUTE, kind: 'paused', reason: 'on-hold' } as const;
  const line = cells(
    caseTable(
      [entry({ events: [paused], openedAt: NOON - HOUR, more: { owner: null } })],
      NOON,
      words('zh-CN'),
    ),
  )[1];
  expect(line?.[6]).toBe('暂停期间没有');
  expect(line?.[8]).toBe('无人负责');
});

test('one that is being closed has no deadline because of that, not of a pause', () => {
  const closed = { id: 'c', at: NOON - MINUTE, kind: 'closed' } as const;
  const line = cells(caseTable([entry({ events: [closed], openedAt: NOON - HOUR })], NOON, words('en')))[1];
  expect(line?.[6]).toBe('none, it is closed');
});

test('what a customer wrote becomes neither a formula nor another cell', () => {
  const table = caseTable(
    [entry({ more: { subject: '=HYPERLINK("http://x")', customer: 'a\tb' } })],
    NOON,
    words(),
  );
  expect(table).not.toMatch(/(^|\t)"?=/m);
  expect(table).toContain('"a\tb"');
});
