import { beforeEach, expect, test, vi } from 'vitest';
import type { CheckReport } from '../../../../../src/contract/check-report.ts';
import {
  type ReadSource,
  useSourceWork,
} from '../../../../../src/renderer/console/connections/use-source-work.ts';

const asked = vi.hoisted(() => ({ checkSource: vi.fn(), saveSource: vi.fn() }));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: asked }));
vi.mock('../../../../../src/renderer/console/program.ts', () => ({ loadSources: async () => {} }));
// A form that is drawn again only where a test says so.
const drawing = vi.hoisted(() => ({ kept: [] as unknown[], at: 0 }));
vi.mock('react', () => {
  const kept = (first: unknown) => {
    const place = drawing.at++;
    drawing.kept[place] ??= { current: first };
    return drawing.kept[place] as { current: unknown };
  };
  const useState = (first: unknown) => {
    const state = kept(first);
    return [state.current, (next: unknown) => Object.assign(state, { current: next })];
  };
  return { useState, useRef: kept };
});
beforeEach(() => {
  drawing.kept = [];
  drawing.at = 0;
});
function useDrawnAgain(address: string) {
  drawing.at = 0;
  return useSourceWork(address, () => {});
}

const ADDRESS = 'https://rt.example.com';
const READ = { source: {}, secret: null } as unknown as ReadSource;
const SAVED = { ok: true, sourceId: 'rt' };
const REPORT: CheckReport = { steps: [], problem: null };

test('a connection is saved once, however often the form is submitted while that goes on', async () => {
  const saved: string[] = [];
  const work = useSourceWork(ADDRESS, (sourceId) => saved.push(sourceId));
  asked.saveSource.mockReset().mockResolvedValue(SAVED);
  await Promise.all([work.save(READ), work.save(READ)]);
  expect(asked.saveSource).toHaveBeenCalledTimes(1);
  await work.save(READ);
  expect(saved).toEqual(['rt', 'rt']);
});

test('a connection that could not be saved can be saved again', async () => {
  const work = useSourceWork(ADDRESS, () => {});
  asked.saveSource.mockReset().mockRejectedValueOnce(new Error('the vault is gone')).mockResolvedValue(SAVED);
  await expect(work.save(READ)).rejects.toThrow('the vault is gone');
  await work.save(READ);
  expect(asked.saveSource).toHaveBeenCalledTimes(2);
});

test('a connection is neither saved while it is checked, nor checked while it is saved', async () => {
  const work = useSourceWork(ADDRESS, () => {});
  asked.saveSource.mockReset().mockResolvedValue(SAVED);
  asked.checkSource.mockReset().mockResolvedValue(REPORT);
  await Promise.all([work.check(READ), work.save(READ)]);
  expect(asked.saveSource).not.toHaveBeenCalled();
  const [, found] = await Promise.all([work.save(READ), work.check(READ)]);
  expect(found).toBeNull();
  expect(asked.checkSource).toHaveBeenCalledTimes(1);
});

test('of two checks at once the one that was asked for last is told, also where it ends first', async () => {
  const work = useSourceWork(ADDRESS, () => {});
  const ends: ((report: CheckReport) => void)[] = [];
  asked.checkSource.mockReset().mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
  const [first, last] = [work.check(READ), work.check(READ)];
  ends[1]?.(REPORT);
  expect(await last).toBe(REPORT);
  ends[0]?.(REPORT);
  expect(await first).toBeNull();
});

test('what a check found is told of the address that was checked alone, also where it ends later', async () => {
  const first = useSourceWork(ADDRESS, () => {});
  asked.checkSource.mockReset().mockResolvedValue(REPORT);
  await first.check(READ);
  expect(useDrawnAgain('https://rt example com').report).toBeNull();
  expect(useDrawnAgain(ADDRESS).report).toBe(REPORT);
});
