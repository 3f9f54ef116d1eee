import { describe, expect, it } from 'vitest';
import type { Case, StoredCase } from '../../../../../src/domain/cases/case.ts';
import { applyChange } from '../../../../../src/domain/cases/case-change.ts';
import { timelineOf } from '../../../../../src/domain/cases/timeline.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { casesOfTable } from '../../../../../src/main/sync/connectors/files/cases-of-table.ts';
import { readTable } from '../../../../../src/main/sync/connectors/files/read-table.ts';
import { BY_ITS_LOOK, csv, filesSource, MAPPING } from './support/exports.ts';

const mapping = { ...MAPPING, dates: { order: 'year-first', zone: 'Europe/London' } } as const;
/** An instant of the night in which London's clocks show 01:00 to 02:00 twice: at 00:00 and at 01:00 UTC. */
const utc = (time: string) => Date.parse(`2026-10-25T${time}Z`);
/** A row whose times are London's of that night; of what did not happen they are empty. */
const row = (opened: string, answered: string, updated: string) =>
  `CS-1,Slow,B,open,${[opened, answered, updated].map((time) => time && `2026-10-25 ${time}`).join()}`;

async function caseIn(text: string, writtenAt: number): Promise<Case> {
  const { cases, errors } = casesOfTable(
    await readTable(csv(text), BY_ITS_LOOK),
    filesSource({ mapping }),
    writtenAt,
  );
  expect(errors).toEqual([]);
  const [only] = cases;
  if (only === undefined) throw new Error('no case');
  return only;
}

/** What is kept after these exports, each with when it was written. */
async function keptAfter(...exports: readonly (readonly [row: string, writtenAt: number])[]) {
  let kept: StoredCase | undefined;
  for (const [text, writtenAt] of exports) {
    const change = { kind: 'told', case: await caseIn(text, writtenAt) } as const;
    kept = applyChange(kept, change, writtenAt) ?? kept;
  }
  return kept;
}

describe('in the hour that comes twice', () => {
  it('what was updated in its second hour is newer than what was updated later in its first', async () => {
    const before = [row('00:30', '', '01:50'), utc('00:55')] as const;
    const after = [row('00:30', '01:10', '01:10'), utc('01:15')] as const;
    const kept = await keptAfter(before, after);
    expect(kept).toMatchObject({ revision: utc('01:10'), updatedAt: utc('01:10') });
    expect(kept?.events.map(({ kind }) => kind)).toEqual(['opened', 'responded']);
  });

  it('an export of any minute in between hides nothing that is updated after it', async () => {
    for (let minute = 0; minute < 60; minute += 5) {
      const writtenAt = utc('01:00') + minute * MINUTE;
      const then = new Date(writtenAt + MINUTE).toISOString().slice(11, 16);
      const kept = await keptAfter(
        [row('00:30', '', '01:50'), writtenAt],
        [row('00:30', then, then), writtenAt + 2 * MINUTE],
      );
      expect(
        kept?.events.map(({ kind }) => kind),
        then,
      ).toContain('responded');
    }
  });

  it('a case is opened at the first of both, whichever file says so, so that no deadline is too late', async () => {
    for (const writtenAt of [utc('00:40'), utc('01:40'), utc('09:00')]) {
      expect(await caseIn(row('01:30', '', ''), writtenAt)).toMatchObject({ openedAt: utc('00:30') });
    }
  });

  it('an answer comes after the opening', async () => {
    const told = await caseIn(row('01:30', '01:10', ''), utc('01:15'));
    expect(timelineOf(told)).toMatchObject({
      openedAt: utc('00:30'),
      respondedAt: utc('01:10'),
      remarks: [],
    });
  });
});
