import { describe, expect, it, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readTable } from '../../../../../src/main/sync/connectors/files/read-table.ts';
import { BY_ITS_LOOK } from './support/exports.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array) => {
  const { columns, rows, errors, format, encoding } = await readTable(bytes, BY_ITS_LOOK);
  return { columns, rows: rows.map(({ row, cells }) => [row, ...cells]), errors, format, encoding };
};

describe('separated values', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
  ])('with %s are a table', async (_, text) => {
    expect(await read(utf8(text))).toMatchObject({ columns: ['a', 'b'], rows: [[2, '1', '2']], errors: [] });
  });

  it('may have quotes, delimiters and line breaks in a cell: rows count as in a spreadsheet', async () => {
    const text = 'a,b\n"x, ""y""\nz",1\n,\n3,4\n';
    expect((await read(utf8(text))).rows).toEqual([
      [2, 'x, "y"\nz', '1'],
      [4, '3', '4'],
    ]);
  });

  it('may have a title above the heading, headings that are empty, and some that come twice', async () => {
    const { columns, rows } = await read(utf8('Report of today\n\na,,A\n1,2,3\n'));
    expect(columns).toEqual(['a', '#2', 'A (2)']);
    expect(rows).toHaveLength(1);
  });

  it('may have a row of merged cells above the heading, and a heading with fewer names than cells below', async () => {
    const merged = 'Case,,Times,\nid,title,opened,closed\n1,x,2,3\n';
    expect((await read(utf8(merged))).columns).toEqual(['id', 'title', 'opened', 'closed']);
    expect((await read(utf8('a,b\n1,2,3,4\n'))).columns).toEqual(['a', 'b']);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a web page', utf8('<!DOCTYPE html><table><tr><td>a, b</td></tr></table>')],
  ])('are not what %s is', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ problem: { code: 'file-unreadable' } });
  });

  it('tell which row has a cell too many, and read the others', async () => {
    const { rows, errors } = await read(utf8('a,b\n1,2,3\n4,5\n'));
    expect(rows).toEqual([[3, '4', '5']]);
    expect(errors).toEqual([{ row: 2, column: '', found: '3', code: 'too-many-cells', expected: '2' }]);
  });

  it('tell which row has a quote that does not close', async () => {
    const { rows, errors } = await read(utf8('a,b\n1,2\n3,"4\n5,6\n'));
    expect(rows).toEqual([[2, '1', '2']]);
    expect(errors).toMatchObject([{ row: 3, code: 'quote-not-closed' }]);
  });
});

describe('a table without a heading', () => {
  const BARE = 'CS-1,Slow disk,2026-11-23 09:30\nCS-2,Slow tape,2026-11-23 09:40\n';
  const tableOf = (text: string, hasHeading: boolean | null) =>
    readTable(utf8(text), { encoding: null, hasHeading });

  test.each([
    ['an instant', BARE],
    ['a day', 'CS-1,Slow disk,23/11/2026\n'],
    ['seconds since 1970', 'CS-1,1795000000\n'],
    ['an instant, below a title', `Report of today\n\n${BARE}`],
    ['an instant, though half empty', ',,,2026-11-23 09:30,x\nCS-2,Slow tape,B,2026-11-23 09:40,y\n'],
  ])(
    'is told by a first row that holds %s: no case is lost, and columns are named by their place',
    async (_, text) => {
      const { hasHeading, columns, rows } = await tableOf(text, null);
      expect(hasHeading).toBe(false);
      expect(columns.slice(0, 2)).toEqual(['#1', '#2']);
      expect(rows.at(-1)?.cells[0]).toMatch(/^CS-/);
      expect(rows).toHaveLength(
        text
          .trim()
          .split('\n')
          .filter((line) => line.includes(',')).length,
      );
    },
  );

  it('is none where the first row holds no instant, or a person says that it is a heading', async () => {
    expect(await tableOf('Number,Opened 2026\nCS-1,2026-11-23 09:30\n', null)).toMatchObject({
      hasHeading: true,
      columns: ['Number', 'Opened 2026'],
    });
    const { columns, rows } = await tableOf(BARE, true);
    expect(columns).toEqual(['CS-1', 'Slow disk', '2026-11-23 09:30']);
    expect(rows.map(({ row }) => row)).toEqual([2]);
  });

  it('is one where a person says so', async () => {
    const { columns, rows } = await tableOf('Number,Opened\nCS-1,2026-11-23 09:30\n', false);
    expect(columns).toEqual(['#1', '#2']);
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Number'],
      [2, 'CS-1'],
    ]);
  });

  it('is as wide as most of its rows, and tells which has a cell too many', async () => {
    const { columns, errors } = await tableOf(
      `CS-0,2026-11-23 09:20\n${BARE}CS-3,Slow, rack,2026-11-23 09:50\n`,
      null,
    );
    expect(columns).toEqual(['#1', '#2', '#3']);
    expect(errors).toMatchObject([{ row: 4, code: 'too-many-cells', expected: '3' }]);
  });

  const SHORT = [1, 2, 3].map((n) => `CS-${n},Slow disk,2026-11-23 09:30`).join('\n');
  test.each([
    ['one of them ends in an instant', 'CS-4,Slow tape,2026-11-23 09:40,2026-11-23 09:50', 4],
    [
      'several of them are as long',
      'CS-4,Slow tape,2026-11-23 09:40,,Ann\nCS-5,Slow rack,2026-11-23 09:45,,Bob',
      5,
    ],
  ])(
    'is as wide as longer rows, where empty cells at the end are left out and %s',
    async (_, longer, width) => {
      const { columns, rows, errors } = await tableOf(`${SHORT}\n${longer}\n`, null);
      expect(columns).toHaveLength(width);
      expect(rows).toHaveLength(3 + longer.split('\n').length);
      expect(errors).toEqual([]);
    },
  );

  test.each([
    ['its instants stand elsewhere', 'CS-4,Slow, tape,2026-11-23 09:40\nCS-5,Slow, rack,2026-11-23 09:45'],
    ['it alone is so long and ends in a text', 'CS-4,Slow tape,2026-11-23 09:40,by Ann'],
  ])('has a row that slipped where %s', async (_, longer) => {
    const { columns, errors } = await tableOf(`${SHORT}\n${longer}\n`, null);
    expect(columns).toHaveLength(3);
    expect(errors.map(({ code }) => code)).toEqual(longer.split('\n').map(() => 'too-many-cells'));
  });

  it('has no heading to lack in JSON', async () => {
    expect((await tableOf('[{"id":"2026-11-23"}]', null)).hasHeading).toBeNull();
  });
});

describe('an encoding', () => {
  const chinese = 'Number,标题\nCS-1,虚拟机无法启动\n';
  const gb18030 = Buffer.from(
    '4e756d6265722cb1eacce20a43532d312cd0e9c4e2bbfacedeb7a8c6f4b6af0a'.replaceAll(' ', ''),
    'hex',
  );
  const utf16 = Buffer.from(chinese, 'utf16le');

  test.each([
    ['utf-8', utf8(chinese)],
    ['gb18030', gb18030],
    ['utf-16le', utf16],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['windows-1252', Buffer.from('Number,Title\nCS-1,Überlauf für é\n', 'latin1')],
  ])('%s is told by the bytes', async (encoding, bytes) => {
    const found = await read(bytes);
    expect(found.encoding).toBe(encoding);
    if (encoding !== 'windows-1252') {
      expect(found).toMatchObject({ columns: ['Number', '标题'], rows: [[2, 'CS-1', '虚拟机无法启动']] });
    }
  });

  it('can be overruled', async () => {
    const { encoding, columns } = await readTable(gb18030, { ...BY_ITS_LOOK, encoding: 'windows-1252' });
    expect(encoding).toBe('windows-1252');
    expect(columns).not.toContain('标题');
  });
});

describe('JSON', () => {
  it('is a list of records; those in records are columns of their own', async () => {
    const text = JSON.stringify([
      { id: 7, who: { name: 'Wang' }, tags: [1] },
      { id: 8, more: true, who: null },
    ]);
    expect(await read(utf8(text))).toMatchObject({
      format: 'json',
      columns: ['id', 'who.name', 'tags', 'more', 'who'],
      rows: [
        [1, '7', 'Wang', '[1]', '', ''],
        [2, '8', '', '', 'true', ''],
      ],
    });
  });

  it('may have its list of records in an object, and tells what in it is none', async () => {
    const { rows, errors } = await read(utf8('{"total":2,"cases":[{"id":1},7]}'));
    expect(rows).toEqual([[1, '1']]);
    expect(errors).toMatchObject([{ row: 2, code: 'not-an-object', found: '7' }]);
  });

  test.each(['{"a":[{"id":1}],"b":[{"id":2}]}', '{"cases": [{"id": 1}', '{"id": 1}'])(
    'that holds no one list of records is refused: %s',
    async (text) => {
      await expect(read(utf8(text))).rejects.toMatchObject({ problem: { code: 'file-unreadable' } });
    },
  );
});

describe('a workbook', () => {
  const workbook = async (rows: (string | number | Date | null)[][]) => {
    const cells = rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm' } : { value })),
    );
    return new Uint8Array(await writeXlsx(cells as never).toBuffer());
  };

  it('has its dates as the wall time that Excel shows', async () => {
    const bytes = await workbook([
      ['Number', 'Opened'],
      ['CS-1', new Date('2026-04-03T09:30:00Z')],
      ['CS-2', 46115.395833333336],
    ]);
    expect(await read(bytes)).toMatchObject({
      format: 'xlsx',
      encoding: null,
      columns: ['Number', 'Opened'],
      rows: [
        [2, 'CS-1', '2026-04-03 09:30:00'],
        [3, 'CS-2', '46115.395833333336'],
      ],
    });
  });

  it('may have no heading, either', async () => {
    const table = await readTable(await workbook([['CS-1', new Date('2026-04-03T09:30:00Z')]]), BY_ITS_LOOK);
    expect(table).toMatchObject({ hasHeading: false, columns: ['#1', '#2'], rows: [{ row: 1 }] });
  });

  test.each([
    [
      'an archive that is cut off',
      async () =>
        (
          await workbook([
            ['a', 'b'],
            ['1', '2'],
          ])
        ).slice(0, 900),
    ],
    ['an archive of nothing', async () => utf8('PK\u0005\u0006')],
  ])('that is %s is refused', async (_, make) => {
    await expect(read(await make())).rejects.toMatchObject({ problem: { code: 'file-unreadable' } });
  });

  it('that Excel wrote before 2007, or locked with a password, is refused as such: there it opens', async () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(read(bytes)).rejects.toMatchObject({
      problem: { code: 'workbook-old-or-locked', detail: '' },
    });
  });
});

test.each(['', '\n\n', 'Number,Title\n', '[]'])('a file without a row is refused: %j', async (text) => {
  await expect(read(utf8(text))).rejects.toMatchObject({ problem: { code: 'file-empty' } });
});
