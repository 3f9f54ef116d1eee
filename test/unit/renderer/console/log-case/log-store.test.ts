import { expect, test, vi } from 'vitest';
import {
  bringBackLog,
  changeLog,
  clearLog,
  openLog,
  useLog,
} from '../../../../../src/renderer/console/log-case/log-store.ts';

const clock = vi.hoisted(() => ({ at: Date.UTC(2026, 10, 23, 2) }));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({ programClock: { now: () => clock.at } }));
vi.mock('../../../../../src/renderer/console/view-state.ts', () => ({ openCase: () => {} }));
vi.mock('zustand', () => ({ useStore: (store: { getState(): unknown }) => store.getState() }));

test('what is cleared of a new case can be brought back where something was typed, and only there', () => {
  openLog();
  clock.at += 300_000;
  clearLog();
  expect(useLog().cleared, 'nothing was typed, though the time went on').toBeNull();
  changeLog({ subject: 'Slow disk' });
  clearLog();
  expect(useLog().draft?.subject).toBe('');
  bringBackLog();
  expect(useLog()).toMatchObject({ draft: { subject: 'Slow disk' }, cleared: null });
  changeLog({ subject: '' });
  clearLog();
  expect(useLog().cleared, 'what was typed was taken out again').toBeNull();
});
