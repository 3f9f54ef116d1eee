import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileMapping } from '../../../../../src/contract/files.ts';
import { casesOfTable, previewOf } from '../../../../../src/main/sync/connectors/files/cases-of-table.ts';
import { readTable } from '../../../../../src/main/sync/connectors/files/read-table.ts';
import { beijing } from '../../../../support/cases.ts';
import { BY_ITS_LOOK, filesSource, MAPPING } from './support/exports.ts';

const WRITTEN = beijing('2026-11-23 18:00');
const ROW = { Number: 'CS-1', Title: 'Slow disk', Severity: 'A', Status: 'open', Opened: '2026-11-23 09:00' };
const WHOLE = { ...ROW, 'First response': '', Updated: '' };

async function caseOf(record: Readonly<Record<string, string>>, mapping: Partial<FileMapping> = {}) {
  const table = await readTable(
    new TextEncoder().encode(JSON.stringify([{ ...WHOLE, ...record }])),
    BY_ITS_LOOK,
  );
  const source = filesSource({ mapping: { ...MAPPING, ...mapping } });
  const [found] = casesOfTable(table, source, WRITTEN).cases;
  if (found === undefined) throw new Error('no case');
  return { found, details: found.details, counts: previewOf(table, source, WRITTEN).counts };
}

describe('a column that nothing is mapped to', () => {
  it('is kept with the case as it stands, in the order of the file', async () => {
    const { details } = await caseOf({ Region: '华北 2', Notes: 'first line\nsecond line', Empty: '' });
    expect(details).toEqual([
      { name: 'Region', value: '华北 2' },
      { name: 'Notes', value: 'first line\nsecond line' },
    ]);
  });

  it('is not there where the file has no other columns than those of the mapping', async () => {
    expect((await caseOf({})).found).not.toHaveProperty('details');
  });

  it('is cut where it is too long, says how long it was, and is counted in the preview', async () => {
    const { details, counts } = await caseOf({ Dump: `${'x'.repeat(3999)}😀${'y'.repeat(9000)}` });
    expect(details).toEqual([{ name: 'Dump', value: 'x'.repeat(3999), cutFrom: 13_001 }]);
    expect(counts.cut).toBe(1);
    expect((await caseOf({ Dump: 'x'.repeat(4000) })).counts.cut).toBe(0);
  });
});

describe('a mapped column', () => {
  it('is kept too where the case has another word for it', async () => {
    const { details } = await caseOf({ Severity: 'P1' }, { severities: { P1: 'A' } });
    expect(details).toEqual([{ name: 'Severity', value: 'P1' }]);
  });

  it('is kept too where its text does not fit a line, in which it is cut', async () => {
    const long = `The disk is slow.\n${'It is very slow. '.repeat(40)}`.trim();
    const { found, details } = await caseOf({ Title: long });
    expect(found.subject).toMatch(/^The disk is slow\. It is very slow\. .{200,}…$/);
    expect(found.subject.length).toBe(300);
    expect(details).toEqual([{ name: 'Title', value: long }]);
  });
});

it('nothing of a row is lost, and no case grows beyond its limit, whatever is in the cells', async () => {
  const cell = fc.oneof(fc.string({ maxLength: 20, unit: 'grapheme' }), fc.constant('z'.repeat(6000)));
  const cells = fc.array(cell, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(cells, async (texts) => {
      const extra = Object.fromEntries(texts.map((text, at) => [`Further ${at}`, text]));
      const { details = [] } = await caseOf(extra);
      const filled = Object.entries(extra).filter(([, text]) => text.trim() !== '');
      expect(details.map(({ name }) => name)).toEqual(filled.map(([name]) => name));
      for (const { name, value, cutFrom } of details) {
        const text = extra[name]?.trim() ?? '';
        expect(text.startsWith(value)).toBe(true);
        expect(cutFrom ?? value.length).toBe(text.length);
      }
      expect(details.reduce((sum, { value }) => sum + value.length, 0)).toBeLessThanOrEqual(16_000);
    }),
    { numRuns: 60 },
  );
});
