import { expect, test, vi } from 'vitest';
import type { CheckReport } from '../../../../../src/contract/check-report.ts';
import {
  type ReadSource,
  useSourceWork,
} from '../../../../../src/renderer/console/connections/use-source-work.ts';

const asked = vi.hoisted(() => ({ checkSource: vi.fn(), saveSource: vi.fn() }));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: asked }));
vi.mock('../../../../../src/renderer/console/program.ts', () => ({ loadSources: async () => {} }));
// A form that is never drawn again while something is under way.
vi.mock('react', () => ({
  useState: (first: unknown) => [first, () => {}],
  useRef: (first: unknown) => ({ current: first }),
}));

const READ = { source: {}, secret: null } as unknown as ReadSource;
const SAVED = { ok: true, sourceId: 'rt' };
const REPORT: CheckReport = { steps: [], problem: null };

test('a connection is saved once, however often the form is submitted while that goes on', async () => {
  const saved: string[] = [];
  const work = useSourceWork((sourceId) => saved.push(sourceId));
  asked.saveSource.mockReset().mockResolvedValue(SAVED);
  await Promise.all([work.save(READ), work.save(READ)]);
  expect(asked.saveSource).toHaveBeenCalledTimes(1);
  await work.save(READ);
  expect(saved).toEqual(['rt', 'rt']);
});

test('a connection that could not be saved can be saved again', async () => {
  const work = useSourceWork(() => {});
  asked.saveSource.mockReset().mockRejectedValueOnce(new Error('the vault is gone')).mockResolvedValue(SAVED);
  await expect(work.save(READ)).rejects.toThrow('the vault is gone');
  await work.save(READ);
  expect(asked.saveSource).toHaveBeenCalledTimes(2);
});

test('a connection is neither saved while it is checked, nor checked while it is saved', async () => {
  const work = useSourceWork(() => {});
  asked.saveSource.mockReset().mockResolvedValue(SAVED);
  asked.checkSource.mockReset().mockResolvedValue(REPORT);
  await Promise.all([work.check(READ), work.save(READ)]);
  expect(asked.saveSource).not.toHaveBeenCalled();
  const [, found] = await Promise.all([work.save(READ), work.check(READ)]);
  expect(found).toBeNull();
  expect(asked.checkSource).toHaveBeenCalledTimes(1);
});

test('of two checks at once the one that was asked for last is told, also where it ends first', async () => {
  const work = useSourceWork(() => {});
  const ends: ((report: CheckReport) => void)[] = [];
  asked.checkSource.mockReset().mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
  const [first, last] = [work.check(READ), work.check(READ)];
  ends[1]?.(REPORT);
  expect(await last).toBe(REPORT);
  ends[0]?.(REPORT);
  expect(await first).toBeNull();
});
