import { describe, expect, test } from 'vitest';
import { checkReportSchema } from '../../../../../src/contract/check-report.ts';
import { caseChangeSchema, changedCaseId } from '../../../../../src/domain/cases/case-change.ts';
import { HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import type { PullPage } from '../../../../../src/main/sync/connector.ts';
import { CLOSED_BEFORE } from '../../../../../src/main/sync/connectors/sample/closed-before.ts';
import { createSampleConnector } from '../../../../../src/main/sync/connectors/sample/connector.ts';
import { sampleDesk } from '../../../../../src/main/sync/connectors/sample/desk.ts';
import { ANCHORS } from './anchors.ts';

const START = Date.parse(ANCHORS[0].at);

/** A connector whose time the test sets; each call of `connector` is a start of the program. */
function world() {
  let at = START;
  const source = { kind: 'sample', id: 'sample', name: 'Sample desk' } as const;
  return {
    travelTo: (instant: number) => {
      at = instant;
    },
    connector: () => createSampleConnector({ source, now: () => at }),
  };
}

async function pullOnce(
  from: ReturnType<typeof createSampleConnector>,
  cursor: string | null,
): Promise<PullPage> {
  const pages: PullPage[] = [];
  for await (const page of from.pull(cursor, new AbortController().signal)) pages.push(page);
  const page = pages[0];
  if (pages.length !== 1 || page === undefined) throw new Error(`expected one page, got ${pages.length}`);
  return page;
}

describe('a pull', () => {
  test('without a cursor starts the desk at this instant, with changes that the vault takes', async () => {
    const page = await pullOnce(world().connector(), null);
    expect(page.changes).toHaveLength(48 + CLOSED_BEFORE);
    expect(page.total).toBe(48 + CLOSED_BEFORE);
    expect(page.changes.map((change) => caseChangeSchema.parse(change))).toEqual(page.changes);
  });

  test('with a cursor goes on with the same desk, also after a restart', async () => {
    const { connector, travelTo } = world();
    const running = connector();
    const { cursor } = await pullOnce(running, null);
    travelTo(START + 10 * MINUTE);
    const page = await pullOnce(running, cursor);
    expect(page.changes.length).toBeGreaterThan(5);
    expect(page.changes.length).toBeLessThan(48);
    expect(await pullOnce(connector(), cursor)).toEqual(page);
  });

  test('tells nothing and leaves the cursor where it is while nothing happens', async () => {
    const { connector, travelTo } = world();
    const { cursor } = await pullOnce(connector(), null);
    travelTo(START + SECOND);
    expect(await pullOnce(connector(), cursor)).toMatchObject({ changes: [], cursor: null });
  });

  test('tells nothing when the clock went back, and goes on when it has caught up', async () => {
    const { connector, travelTo } = world();
    const first = await pullOnce(connector(), null);
    travelTo(START + HOUR);
    const { cursor } = await pullOnce(connector(), first.cursor);
    travelTo(START - HOUR);
    expect(await pullOnce(connector(), cursor)).toMatchObject({ changes: [], cursor: null });
    travelTo(START + HOUR + 5 * MINUTE);
    expect((await pullOnce(connector(), cursor)).changes.length).toBeGreaterThan(0);
  });

  test('in steps of 5 s for an hour tells every change, each once', async () => {
    const { connector, travelTo } = world();
    const running = connector();
    let page = await pullOnce(running, null);
    let cursor = page.cursor;
    const told: string[] = [];
    for (let at = START; at <= START + HOUR; at += 5 * SECOND) {
      travelTo(at);
      page = await pullOnce(running, cursor);
      cursor = page.cursor ?? cursor;
      told.push(
        ...page.changes.map((c) => `${changedCaseId(c)} ${c.kind === 'told' ? c.case.revision : c.at}`),
      );
    }
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(90);
    const origin = { sourceId: 'sample', seed: 'sample-1', anchor: START };
    const changed = sampleDesk(origin)
      .at(START + HOUR)
      .filter(({ revision }) => revision > START);
    expect(told).toEqual(expect.arrayContaining(changed.map(({ id, revision }) => `${id} ${revision}`)));
  });

  test.each(['', 'null', '{"at":1}', '{"seed":"","anchor":0,"at":0}'])(
    'with the foreign cursor %j says so',
    async (cursor) => {
      await expect(pullOnce(world().connector(), cursor)).rejects.toMatchObject({
        problem: { code: 'answer-unreadable', subject: 'cursor' },
      });
    },
  );

  test('ends when it is aborted', async () => {
    const pages = world().connector().pull(null, AbortSignal.abort());
    await expect(pages[Symbol.asyncIterator]().next()).rejects.toThrow('abort');
  });
});

test('a check passes and says that this is a sample and that nothing was contacted', async () => {
  const report = await world().connector().check(new AbortController().signal);
  expect(checkReportSchema.parse(report)).toEqual(report);
  expect(report.problem).toBeNull();
  for (const step of report.steps) {
    expect(step.outcome).toBe('passed');
    expect(step.found).toContain('SAMPLE');
  }
});
