import { describe, expect, it, test } from 'vitest';
import type { FileMapping } from '../../../../../src/contract/files.ts';
import { closingOf } from '../../../../../src/domain/cases/closed-at.ts';
import { casesOfTable, previewOf } from '../../../../../src/main/sync/connectors/files/cases-of-table.ts';
import { readTable } from '../../../../../src/main/sync/connectors/files/read-table.ts';
import { beijing } from '../../../../support/cases.ts';
import { BY_ITS_LOOK, csv, filesSource, MAPPING } from './support/exports.ts';

const WRITTEN = beijing('2026-11-23 18:00');

async function casesIn(rows: readonly string[], mapping: Partial<FileMapping> = {}) {
  const table = await readTable(csv(...rows), BY_ITS_LOOK);
  return casesOfTable(table, filesSource({ mapping: { ...MAPPING, ...mapping } }), WRITTEN);
}

describe('a row', () => {
  it('is a case with what its columns of instants say of its past', async () => {
    const { cases, errors } = await casesIn([
      'CS-7,Slow disk,A,open,2026-11-23 09:00,2026-11-23 09:40,2026-11-23 10:00',
    ]);
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([
      {
        id: 'exports/CS-7',
        key: 'CS-7',
        subject: 'Slow disk',
        isOpen: true,
        openedAt: beijing('2026-11-23 09:00'),
        updatedAt: beijing('2026-11-23 10:00'),
        revision: beijing('2026-11-23 10:00'),
        events: [
          { kind: 'opened', severity: 'A', serviceType: 'technical-platform', plan: 'standard' },
          { kind: 'responded', at: beijing('2026-11-23 09:40') },
        ],
      },
    ]);
  });

  it('says on the case what it left open and how it was read', async () => {
    const { cases } = await casesIn(['CS-7,,urgent!,open,2026-11-23 09:00,,']);
    expect(cases[0]?.mappingRemarks).toEqual([
      { field: 'severity', found: 'urgent!', readAs: 'B' },
      { field: 'service-type', found: '', readAs: 'technical-platform' },
      { field: 'plan', found: '', readAs: 'standard' },
    ]);
  });

  it('says on the case that its status was taken as open, unless that is known, or every other one is', async () => {
    const rows = ['CS-1,,A,with vendor,2026-11-23 09:00,,', 'CS-2,,A,Open,2026-11-23 09:00,,'];
    const assumed = async (change: Partial<FileMapping>) => {
      const { cases } = await casesIn(rows, change);
      expect(cases.map(({ isOpen }) => isOpen)).toEqual([true, true]);
      return cases.flatMap(({ key, mappingRemarks }) =>
        mappingRemarks
          .filter(({ field }) => field === 'status')
          .map(({ found, readAs }) => [key, found, readAs]),
      );
    };
    expect(await assumed({})).toEqual([['CS-1', 'with vendor', 'open']]);
    expect(await assumed({ openStatuses: null })).toEqual([]);
    const { status: _, ...columns } = MAPPING.columns;
    expect(await assumed({ columns })).toEqual([]);
  });

  it('with a status that pauses is paused since its last update, and an error without one', async () => {
    const { cases, errors } = await casesIn([
      'CS-1,,A,Waiting,2026-11-23 09:00,,2026-11-23 10:00',
      'CS-2,,A,waiting,2026-11-23 09:00,,',
    ]);
    expect(cases[0]?.events[1]).toMatchObject({ kind: 'paused', at: beijing('2026-11-23 10:00') });
    expect(errors).toMatchObject([
      { row: 3, column: 'Status', code: 'paused-since-unknown', expected: 'Updated' },
    ]);
  });

  it('with a status that pauses names no column that would help where none is mapped', async () => {
    const { updatedAt: _, ...columns } = MAPPING.columns;
    const { errors } = await casesIn(['CS-2,,A,waiting,2026-11-23 09:00,,'], { columns });
    expect(errors).toMatchObject([{ code: 'paused-since-unknown', expected: '' }]);
  });

  it('with a status that closes was closed by its last update, or by when the file was written, at the latest', async () => {
    const { cases } = await casesIn([
      'CS-1,,A,closed,2026-11-23 09:00,,2026-11-23 10:00',
      'CS-2,,A,closed,2026-11-23 09:00,,',
    ]);
    expect(cases.map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(cases.map(closingOf)).toEqual([
      { at: beijing('2026-11-23 10:00'), isAtLatest: true },
      { at: WRITTEN, isAtLatest: true },
    ]);
    expect(cases[1]?.updatedAt).toBe(beijing('2026-11-23 09:00'));
  });

  it('with a time of its closing was closed then', async () => {
    const columns = { ...MAPPING.columns, closedAt: 'Title' };
    const row = 'CS-1,2026-11-23 09:30,A,closed,2026-11-23 09:00,,2026-11-23 10:00';
    const { cases } = await casesIn([row], { columns });
    expect(cases.map(closingOf)).toEqual([{ at: beijing('2026-11-23 09:30'), isAtLatest: false }]);
  });

  it('that is wrong is told by row, column, what was found and what is expected, and stores nothing', async () => {
    const { cases, errors } = await casesIn([
      ',no number,A,open,2026-11-23 09:00,,',
      'CS-2,no time,A,open,2026-11-23,,',
      'CS-3,no date,A,open,last week,,x',
      'CS-4,too late,A,open,2026-11-24 09:00,,',
      `${'9'.repeat(101)},no number either,A,open,2026-11-23 09:00,,`,
      'CS-6,good,A,open,2026-11-23 09:00,,',
    ]);
    expect(cases.map(({ key }) => key)).toEqual(['CS-6']);
    expect(errors.map(({ row, column, found, code }) => [row, column, found.slice(0, 10), code])).toEqual([
      [2, 'Number', '', 'missing'],
      [3, 'Opened', '2026-11-23', 'no-time-of-day'],
      [4, 'Opened', 'last week', 'not-an-instant'],
      [4, 'Updated', 'x', 'not-an-instant'],
      [5, 'Opened', '2026-11-24', 'after-the-file'],
      [6, 'Number', '9999999999', 'too-long'],
    ]);
    expect(errors[2]?.expected).toBe('year-first');
  });
});

it('a row is refused for anything that happened after the file was written, as a date that stands for never did', async () => {
  const columns = { ...MAPPING.columns, pausedAt: 'Title' };
  const { cases, errors } = await casesIn(
    [
      'CS-1,,A,open,2026-11-23 09:00,9999-12-31 23:59,',
      'CS-2,,A,open,2026-11-23 09:00,,2027-01-01 09:00',
      'CS-3,2026-11-24 09:00,A,Waiting,2026-11-23 09:00,,',
      'CS-4,,A,open,2026-11-23 09:00,2026-11-23 18:10,2026-11-23 18:15',
    ],
    { columns },
  );
  expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'First response', 'after-the-file'],
    [3, 'Updated', 'after-the-file'],
    [4, 'Title', 'after-the-file'],
  ]);
  expect(cases.map(({ key }) => key)).toEqual(['CS-4']);
});

describe('several rows with one number', () => {
  it('are the newest by its column of updates, wherever it stands', async () => {
    const { cases, errors } = await casesIn([
      'CS-1,second,A,open,2026-11-23 09:00,,2026-11-23 11:00',
      'CS-1,third,A,open,2026-11-23 09:00,,2026-11-23 12:00',
      'CS-1,first,A,open,2026-11-23 09:00,,2026-11-23 10:00',
    ]);
    expect(cases.map(({ subject }) => subject)).toEqual(['third']);
    expect(errors).toEqual([]);
  });

  it('are the first, and errors, where nothing says which is newer', async () => {
    const { cases, errors } = await casesIn([
      'CS-1,one,A,open,2026-11-23 09:00,,',
      'CS-1,other,A,open,2026-11-23 09:00,,',
    ]);
    expect(cases.map(({ subject }) => subject)).toEqual(['one']);
    expect(errors).toMatchObject([{ row: 3, code: 'doubled', found: 'CS-1', expected: '2' }]);
  });
});

it('a file without a mapped column is refused as a whole, naming the column and those there are', async () => {
  const columns = { ...MAPPING.columns, severity: 'Priority' };
  await expect(casesIn(['CS-1,,A,open,2026-11-23 09:00,,'], { columns })).rejects.toMatchObject({
    problem: { code: 'column-missing', subject: 'Priority', detail: expect.stringContaining('Severity') },
  });
});

it('a preview has the open cases first, and counts every row once', async () => {
  const table = await readTable(
    csv(
      'CS-1,,A,closed,2026-11-23 09:00,,',
      'CS-2,,A,open,2026-11-23 09:00,,',
      'CS-3,,A,open,x,y,z',
      'CS-4,,A,open,2026-11-23 09:00,,',
    ),
    BY_ITS_LOOK,
  );
  const { cases, counts } = previewOf(table, filesSource(), WRITTEN);
  expect(cases.map(({ key }) => key)).toEqual(['CS-2', 'CS-4', 'CS-1']);
  expect(counts).toEqual({ rows: 4, open: 2, closed: 1, wrong: 1, cut: 0 });
});

test('of a file without a heading a mapped column at its end may be left out, which is empty, but not an id or an opening', async () => {
  const text = 'CS-7,Slow disk,2026-11-23 09:00\n';
  const table = await readTable(new TextEncoder().encode(text), BY_ITS_LOOK);
  const casesUnder = (columns: FileMapping['columns']) =>
    casesOfTable(table, filesSource({ mapping: { ...MAPPING, columns } }), WRITTEN);
  const { cases, errors } = casesUnder({ id: '#1', openedAt: '#3', respondedAt: '#4' });
  expect(errors).toEqual([]);
  expect(cases).toMatchObject([{ key: 'CS-7', events: [{ kind: 'opened' }] }]);
  for (const columns of [
    { id: '#4', openedAt: '#3' },
    { id: '#1', openedAt: '#4' },
  ])
    expect(() => casesUnder(columns)).toThrow(
      expect.objectContaining({ problem: { code: 'column-missing', subject: '#4', detail: '#1, #2, #3' } }),
    );
});
