import { describe, expect, it } from 'vitest';

import type { FileColumn, OpenedFile } from '../../../../../src/contract/files.ts';
import { NEW_SOURCE_ID } from '../../../../../src/contract/sources/source-names.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { vocabularyOf } from '../../../../../src/renderer/console/connections/vocabulary.ts';
import { createI18n } from '../../../../../src/renderer/console/i18n/i18n.ts';
import {
  errorsFileName,
  errorTable,
  expectedWords,
} from '../../../../../src/renderer/console/import/error-words.ts';

import {
  draftFor,
  isReadOtherwise,
  lacksPausedSince,
  readFileDraft,
  sourceThatFits,
  withColumn,
} from '../../../../../src/renderer/console/import/file-draft.ts';
import { guessColumns } from '../../../../../src/renderer/console/import/guess-columns.ts';
import { guessValues } from '../../../../../src/renderer/console/import/value-words.ts';
import { closedTable } from '../../../../../src/renderer/console/review/closed-table.ts';
import { csvFile } from '../../../../../src/renderer/console/wording/spreadsheet.ts';
import { wordingOf } from '../../../../../src/renderer/console/wording/wording.ts';

function column(name: string, change: Partial<FileColumn> = {}): FileColumn {
  return { name, samples: ['x'], values: ['x'], dateOrders: [], needsZone: false, ...change };
}
const instants = (name: string, ...dateOrders: FileColumn['dateOrders']) =>
  column(name, { samples: ['03/04/2026 09:30'], dateOrders, needsZone: true });

function opened(...columns: FileColumn[]): OpenedFile {
  return {
    fileId: 'f',
    name: 'cases 2026-11-23 (2).csv',
    format: 'csv',
    encoding: 'utf-8',
    hasHeading: true,
    rowCount: 3,
    columns,
  };
}

const VOCABULARY = vocabularyOf(SHIPPED_BOOKS.current.versions);
const NUMBER = column('Case Number');
const CREATED = instants('Created', 'year-first');

describe('the columns of an export', () => {
  it('are guessed by their headings in English and Chinese, each once', () => {
    const english = ['Ticket_ID', 'Title', 'Account Name', 'Priority', 'Category', 'State'].map((name) =>
      column(name),
    );
    expect(guessColumns([...english, instants('Created On', 'day-first')])).toEqual({
      id: 'Ticket_ID',
      subject: 'Title',
      customer: 'Account Name',
      severity: 'Priority',
      serviceType: 'Category',
      status: 'State',
      openedAt: 'Created On',
    });
    const chinese = ['工单编号', '标题', '严重级别', '状态', '负责人'].map((name) => column(name));
    expect(guessColumns([...chinese, instants('创建时间', 'year-first')])).toEqual({
      id: '工单编号',
      subject: '标题',
      severity: '严重级别',
      status: '状态',
      owner: '负责人',
      openedAt: '创建时间',
    });
  });

  it.each(['en', 'zh-CN'] as const)('are found in what Review saves in %s', (language) => {
    const wording = wordingOf(createI18n(language), language, 'Asia/Shanghai');
    const [headings = []] = closedTable([], new Map(), wording, String);
    const at = wording.t('review.table.opened').replace(/^(opened|创建)/i, '');
    const columns = headings.map((name) =>
      String(name).endsWith(at) ? instants(String(name), 'year-first') : column(String(name)),
    );
    const guessed = guessColumns(columns);
    expect(Object.keys(guessed).sort()).toEqual([
      'closedAt',
      'customer',
      'id',
      'openedAt',
      'owner',
      'queue',
      'respondedAt',
      'respondedBy',
      'serviceType',
      'severity',
      'subject',
    ]);
    expect(guessed).toMatchObject({
      openedAt: wording.t('review.table.opened'),
      respondedAt: wording.t('review.column.answered'),
      closedAt: wording.t('review.column.closed'),
      severity: wording.t('review.table.severity'),
    });
  });

  it('may be a plan that is headed 计划', () => {
    expect(guessColumns([column('计划')])).toEqual({ plan: '计划' });
  });

  it('of instants are guessed only where instants are', () => {
    expect(
      guessColumns([column('Closed', { samples: ['yes'] }), column('Resolved', { samples: [] })]),
    ).toEqual({
      closedAt: 'Resolved',
    });
  });
});

describe('how a file is read', () => {
  it('is a guess that names the source after the file, without what changes from day to day', () => {
    const draft = draftFor(opened(NUMBER, CREATED), null, VOCABULARY);
    expect(draft).toMatchObject({ name: 'cases', order: 'year-first', zone: '' });
    expect(draft.guesses).toEqual(expect.arrayContaining(['id', 'openedAt', 'order']));
  });

  it('asks for the order of dates where nothing decides it, and never takes one', () => {
    const file = opened(NUMBER, instants('Created', 'day-first', 'month-first'));
    const draft = { ...draftFor(file, null, VOCABULARY), zone: 'Asia/Shanghai' };
    expect(draft.order).toBeNull();
    expect(readFileDraft(draft, file)).toEqual({ ok: false, problems: ['order'] });
    const decided = opened(
      NUMBER,
      instants('Created', 'day-first', 'month-first'),
      instants('Updated', 'day-first'),
    );
    expect(draftFor(decided, null, VOCABULARY).order).toBe('day-first');
  });

  it('asks for the zone where a time says no offset', () => {
    const file = opened(NUMBER, CREATED);
    expect(readFileDraft(draftFor(file, null, VOCABULARY), file)).toEqual({
      ok: false,
      problems: ['zone'],
    });
    const zoned = opened(NUMBER, { ...CREATED, needsZone: false });
    const read = readFileDraft(draftFor(zoned, null, VOCABULARY), zoned);
    expect(read).toMatchObject({
      ok: true,
      source: { id: NEW_SOURCE_ID, mapping: { dates: { zone: null } } },
    });
  });

  it('needs a number and an opening', () => {
    const file = opened(column('Something'));
    expect(readFileDraft(draftFor(file, null, VOCABULARY), file)).toMatchObject({
      problems: ['id', 'openedAt', 'order'],
    });
  });

  it('has values guessed by their words, and keeps what a person chose', () => {
    const severity = column('Severity', { values: ['Sev 1', '中', 'odd'] });
    const status = column('Status', { values: ['Resolved', 'Pending Customer', 'new'] });
    const file = opened(NUMBER, { ...CREATED, needsZone: false }, severity, status);
    const draft = draftFor(file, null, VOCABULARY);
    expect(draft.values.severities).toEqual({ 'Sev 1': 'A', 中: 'B' });
    const chosen = {
      ...draft,
      values: { ...draft.values, severities: { ...draft.values.severities, 'Sev 1': 'C' } },
    };
    const read = readFileDraft(withColumn(chosen, file, 'subject', 'Status', VOCABULARY), file);
    expect(read).toMatchObject({
      source: {
        mapping: {
          severities: { 'Sev 1': 'C', 中: 'B' },
          pausedStatuses: ['Pending Customer'],
          closedStatuses: ['Resolved'],
          openStatuses: ['new'],
        },
      },
    });
  });

  it('has service types and plans guessed by the names in the policies, however they are written', () => {
    const types = [
      '技术支持（平台）',
      '技术支持-开发',
      'Technical support: platform',
      'ICP备案',
      '售前',
      '其他',
    ];
    const type = column('服务类型', { values: types });
    const plan = column('Agreement', { values: ['高级', 'Basic', 'Gold'] });
    const severity = column('Priority', { values: ['1 - Urgent', '2 - High', '3 - Normal'] });
    const { columns, values } = draftFor(opened(NUMBER, CREATED, type, plan, severity), null, VOCABULARY);
    expect(columns).toMatchObject({ serviceType: '服务类型', plan: 'Agreement', severity: 'Priority' });
    expect(values.serviceTypes).toEqual({
      '技术支持（平台）': 'technical-platform',
      '技术支持-开发': 'technical-development',
      'Technical support: platform': 'technical-platform',
      ICP备案: 'icp-filing',
      售前: 'consulting',
    });
    expect(values.plans).toEqual({ 高级: 'premium', Basic: 'standard' });
    expect(values.severities).toEqual({ '1 - Urgent': 'A', '2 - High': 'B', '3 - Normal': 'C' });
  });

  it('lacks since when a case is paused while a status pauses and no column would say it', () => {
    const status = column('Status', { values: ['Pending', 'new'] });
    const paused = draftFor(opened(NUMBER, CREATED, status), null, VOCABULARY);
    expect(lacksPausedSince(paused)).toBe(true);
    const updated = instants('Last update', 'year-first');
    expect(lacksPausedSince(draftFor(opened(NUMBER, CREATED, status, updated), null, VOCABULARY))).toBe(
      false,
    );
    const running = column('Status', { values: ['new'] });
    expect(lacksPausedSince(draftFor(opened(NUMBER, CREATED, running), null, VOCABULARY))).toBe(false);
  });

  it('is remembered with its heading, or without: places are no names, and fit only openings that are written alike', () => {
    const bare = (order: FileColumn['dateOrders'][number]) => ({
      ...opened(column('#1'), instants('#2', order)),
      hasHeading: false,
    });
    const file = bare('year-first');
    const draft = {
      ...draftFor(file, null, VOCABULARY),
      order: 'year-first',
      zone: 'Asia/Shanghai',
    } as const;
    expect(draft.guesses).toContain('heading');
    const read = readFileDraft({ ...draft, columns: { id: '#1', openedAt: '#2' } }, file);
    if (!read.ok) throw new Error('not read');
    expect(read.source.hasHeading).toBe(false);
    expect(sourceThatFits(file, [read.source])).toBe(read.source);
    expect(sourceThatFits(bare('day-first'), [read.source])).toBeNull();
    // Nobody has answered yet: the column at the end is left out.
    const { mapping } = read.source;
    const answered = { ...mapping, columns: { ...mapping.columns, respondedAt: '#3' } };
    expect(sourceThatFits(file, [{ ...read.source, mapping: answered }])).not.toBeNull();
    expect(sourceThatFits({ ...file, hasHeading: true }, [read.source])).toBeNull();
    expect(isReadOtherwise(file, read.source)).toBe(false);
    expect(isReadOtherwise({ ...file, hasHeading: true }, read.source)).toBe(true);
    expect(isReadOtherwise({ ...file, format: 'json', hasHeading: null }, read.source)).toBe(false);
    expect(isReadOtherwise(file, { ...read.source, encoding: 'gb18030' })).toBe(true);
    // With the first row as its heading it has other columns.
    const headed = draftFor(opened(NUMBER, CREATED), read.source, VOCABULARY);
    expect(headed.columns).toEqual({ id: 'Case Number', openedAt: 'Created' });
  });

  it.each(['待客户', '等待客户', '待客户确认', 'Pending - customer reply', 'Awaiting client'])(
    'take the status %s for a pause',
    (status) => {
      expect(guessValues('statuses', [status], VOCABULARY)).toEqual({ [status]: 'paused' });
    },
  );

  it.each(['待处理', '等待处理', 'Waiting for support'])(
    'do not take the status %s for a pause',
    (status) => {
      expect(Object.values(guessValues('statuses', [status], VOCABULARY))).not.toContain('paused');
    },
  );

  it('of a source whose other statuses are all open leaves them so, until a person has one flagged', () => {
    const status = column('Status', { values: ['Pending', 'With vendor', 'Resolved'] });
    const file = opened(NUMBER, { ...CREATED, needsZone: false }, status);
    const first = readFileDraft(draftFor(file, null, VOCABULARY), file);
    if (!first.ok) throw new Error('not read');
    const mapping = { ...first.source.mapping, pausedStatuses: ['Pending'], closedStatuses: [] };
    const source = { ...first.source, mapping: { ...mapping, openStatuses: null } };
    const again = draftFor(file, source, VOCABULARY);
    expect(again.values.statuses).toEqual({ Pending: 'paused', 'With vendor': 'open', Resolved: 'open' });
    expect(again.guesses).toEqual([]);
    expect(readFileDraft(again, file)).toEqual({ ok: true, source });
    const unlisted = opened(NUMBER, { ...CREATED, needsZone: false }, { ...status, values: null });
    expect(readFileDraft(draftFor(unlisted, source, VOCABULARY), unlisted)).toEqual({ ok: true, source });
    const flagged = {
      ...again,
      values: { ...again.values, statuses: { ...again.values.statuses, Resolved: '' } },
    };
    expect(readFileDraft(flagged, file)).toMatchObject({
      source: { mapping: { pausedStatuses: ['Pending'], openStatuses: ['With vendor'] } },
    });
    const other = withColumn(again, file, 'status', 'Case Number', VOCABULARY);
    expect(readFileDraft(other, file)).toMatchObject({
      source: { mapping: { openStatuses: ['With vendor', 'Resolved'] } },
    });
  });

  it('is remembered: the next file with these columns is one of the same source, and nothing is guessed', () => {
    const file = opened(NUMBER, CREATED);
    const first = readFileDraft({ ...draftFor(file, null, VOCABULARY), zone: 'Asia/Shanghai' }, file);
    if (!first.ok) throw new Error('not read');
    expect(sourceThatFits(opened(CREATED, NUMBER, column('More')), [first.source])).toBe(first.source);
    expect(sourceThatFits(opened(NUMBER), [first.source])).toBeNull();
    const again = draftFor(file, first.source, VOCABULARY);
    expect(again.guesses).toEqual([]);
    expect(readFileDraft(again, file)).toEqual(first);
  });
});

it('errors are saved so that Excel opens them as they are, and no cell is a formula', () => {
  const wording = wordingOf(createI18n('en'), 'en', 'Asia/Shanghai');
  const found = '＝cmd()';
  const text = csvFile(
    errorTable([{ row: 3, column: 'Opened', found, code: 'not-an-instant', expected: 'day-first' }], wording),
  );
  expect(text).toMatch(
    /^\ufeffRow,Column,Found,Expected\r\n3,Opened,"'＝cmd\(\)","a date and time, day first/,
  );
});

it('a date with its year first is told how it is written so, in whatever other way the file has its dates', () => {
  const wording = wordingOf(createI18n('en'), 'en', 'Asia/Shanghai');
  const error = { row: 2, column: 'Opened', code: 'not-an-instant', expected: 'excel-serial' } as const;
  expect(expectedWords({ ...error, found: '2026-13-29 09:00' }, wording)).toContain('2026-04-03');
  expect(expectedWords({ ...error, found: 'soon' }, wording)).toContain('Excel');
});

it('a pause without a time names the way out: the columns that would say it, or that one can be chosen', () => {
  const wording = wordingOf(createI18n('en'), 'en', 'Asia/Shanghai');
  const error = { row: 2, column: 'State', found: 'pending', code: 'paused-since-unknown' } as const;
  expect(expectedWords({ ...error, expected: 'Changed' }, wording)).toBe(
    'a time in Changed: since when it is paused',
  );
  expect(expectedWords({ ...error, expected: '' }, wording)).toBe(
    'since when it is paused: choose a column for “Paused since” or “Last update”',
  );
});

it('errors are saved under the name of the file, which holds nothing that parts folders', () => {
  const wording = wordingOf(createI18n('en'), 'en', 'Asia/Shanghai');
  expect(errorsFileName('cases.2026.xlsx', wording)).toBe('cases.2026 errors.csv');
  expect(errorsFileName('a\\b.csv', wording)).toBe('a_b errors.csv');
});
