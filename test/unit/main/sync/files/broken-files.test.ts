import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { caseSchema } from '../../../../../src/domain/cases/case.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { casesOfTable } from '../../../../../src/main/sync/connectors/files/cases-of-table.ts';
import { describeColumns } from '../../../../../src/main/sync/connectors/files/describe-table.ts';
import { readTable } from '../../../../../src/main/sync/connectors/files/read-table.ts';
import { beijing } from '../../../../support/cases.ts';
import { BY_ITS_LOOK, csv, filesSource, HEADING } from './support/exports.ts';

const WRITTEN = beijing('2026-11-23 18:00');
const ROWS = Array.from(
  { length: 30 },
  (_, at) => `CS-${at},"磁盘, ""慢""",${'ABC'[at % 3]},open,2026-11-23 09:${10 + at},,2026-11-23 10:00`,
);

/** One change to the bytes of a file. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(), bytes: fc.uint8Array({ maxLength: 60 }) }),
);

function changed(
  bytes: Uint8Array,
  edit: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const at = edit.at % (bytes.length + 1);
  switch (edit.kind) {
    case 'set':
      return Uint8Array.from(bytes, (byte, place) => (place === at ? edit.byte : byte));
    case 'cut':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + edit.length)]);
    case 'end':
      return bytes.slice(0, at);
    case 'add':
      return Buffer.concat([bytes.subarray(0, at), edit.bytes, bytes.subarray(at)]);
  }
}

/** What comes of a file is refused in plain words, or whole cases, no two the same; nothing else. */
async function staysWhole(bytes: Uint8Array): Promise<void> {
  try {
    const table = await readTable(bytes, BY_ITS_LOOK);
    describeColumns(table);
    const { cases } = casesOfTable(table, filesSource(), WRITTEN);
    for (const one of cases) caseSchema.parse(one);
    if (new Set(cases.map(({ id }) => id)).size !== cases.length) throw new Error('a case is there twice');
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
  }
}

describe('a broken file is refused in plain words or read in part, whatever is broken', () => {
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(async () => {
    const cells = [HEADING, ...ROWS].map((row) => row.split(',').map((value) => ({ value })));
    const records = ROWS.map((row) => {
      const values = row.split(',');
      return Object.fromEntries(HEADING.split(',').map((name, at) => [name, values[at]]));
    });
    files = {
      csv: csv(...ROWS),
      json: new TextEncoder().encode(JSON.stringify(records)),
      xlsx: new Uint8Array(await writeXlsx(cells as never).toBuffer()),
    };
  });

  it.each([
    ['csv', 300],
    ['json', 300],
    ['xlsx', 150],
  ] as const)('%s', async (format, numRuns) => {
    const whole = files[format];
    if (whole === undefined) throw new Error('no such file');
    await staysWhole(whole);
    const edits = fc.array(change, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(edits, (list) => staysWhole(list.reduce(changed, whole))),
      { numRuns },
    );
  });

  it('any bytes at all', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), staysWhole), { numRuns: 300 });
  });
});
