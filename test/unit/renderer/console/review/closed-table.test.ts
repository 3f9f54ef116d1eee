import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../../src/domain/cases/case.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { closedCaseOf } from '../../../../../src/renderer/console/review/closed-case.ts';
import { closedTable } from '../../../../../src/renderer/console/review/closed-table.ts';
import { csvFile, tableToPaste } from '../../../../../src/renderer/console/wording/spreadsheet.ts';
import { type CaseOptions, NOON, storedCase, words } from '../sample-cases.ts';

/** A case of severity B that was answered after so many ms, if at all, and closed after seven hours. */
function closedCase(answeredAfter: number | null, more: CaseOptions['more'] = {}) {
  const answer: CaseEvent[] =
    answeredAfter === null ? [] : [{ id: 'r', at: NOON + answeredAfter, kind: 'responded', by: 'Li Wei' }];
  const events: CaseEvent[] = [...answer, { id: 'c', at: NOON + 7 * HOUR, kind: 'closed' }];
  const stored = storedCase({ events, more: { isOpen: false, updatedAt: NOON + 7 * HOUR, ...more } });
  return closedCaseOf(stored, SHIPPED_BOOKS.current);
}

const named = (id: string) => `type ${id}`;

test('a closed case comes with how it went, until when it was due, and the working time that was taken', () => {
  const [headings, line] = closedTable(
    [closedCase(90 * MINUTE + 30 * SECOND)],
    new Map(),
    words('en'),
    named,
  );
  expect(Object.fromEntries(headings?.map((heading, at) => [heading, line?.[at]]) ?? [])).toEqual({
    Case: 'RT-1',
    Subject: 'Subject of RT-1',
    Customer: 'Contoso',
    'Severity of the target': 'B',
    'First response': 'Met',
    'Opened, Beijing time': '2026-11-23 14:00',
    'Deadline, Beijing time': '2026-11-23 18:00',
    'Answered, Beijing time': '2026-11-23 15:30:30',
    'Answered by': 'Li Wei',
    'Closed, Beijing time': '2026-11-23 21:00',
    'Closed, note': '',
    'Target, working minutes': 240,
    'Working minutes taken': 90.5,
    'Working minutes left': 149.5,
    Owner: 'Li Wei',
    Queue: 'azure',
    Source: 'rt',
    'Service type': 'type technical-platform',
  });
});

test('what is over is a negative number, and stays one in the file; who did not answer is left empty', () => {
  const [, line] = closedTable([closedCase(null)], new Map(), words('zh-CN'), named);
  expect(line?.slice(4, 14)).toEqual([
    '已超时',
    '2026-11-23 14:00',
    '2026-11-23 18:00',
    '',
    '',
    '2026-11-23 21:00',
    '',
    240,
    420,
    -180,
  ]);
  expect(csvFile([line ?? []])).toContain(',-180,');
});

test('the file is what Excel reads as UTF-8, and nothing in it is lost or becomes a formula', () => {
  const subject = '=HYPERLINK("http://x")\n磁盘, 变慢';
  const told = csvFile(
    closedTable([closedCase(HOUR, { subject, customer: '＝1+1', owner: '-2+3' })], new Map(), words(), named),
  );
  expect(told.startsWith('\uFEFF')).toBe(true);
  const [, line] = Papa.parse<string[]>(told.slice(1)).data;
  expect(line?.[1]).toBe(`'${subject}`);
  expect(line?.[2]).toBe("'＝1+1");
  expect(line?.[14]).toBe("'-2+3");
});

test.each(['=1', '+1', '-1', '@sum', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠sum'])(
  'a text that begins as %j is no formula, pasted or in a file',
  (text) => {
    expect(Papa.parse<string[]>(tableToPaste([[text]]), { delimiter: '\t' }).data[0]).toEqual([`'${text}`]);
    expect(Papa.parse<string[]>(csvFile([[text]]).slice(1)).data[0]).toEqual([`'${text}`]);
  },
);
