import { expect, test, vi } from 'vitest';
import type { LoggedCase } from '../../../../../src/contract/logged-case.ts';
import { caseOfLog } from '../../../../../src/main/sync/connectors/logged-here/case-of-log.ts';
import {
  bringBackLog,
  changeLog,
  clearLog,
  closeLog,
  correctCase,
  forgetCorrection,
  logCase,
  openCorrection,
  openLog,
  useLog,
} from '../../../../../src/renderer/console/log-case/log-store.ts';

const clock = vi.hoisted(() => ({ at: Date.UTC(2026, 10, 23, 2) }));
const asked = vi.hoisted(() => ({ logCase: vi.fn(), correctCase: vi.fn() }));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: asked }));
vi.mock('../../../../../src/renderer/console/clock.ts', () => ({ programClock: { now: () => clock.at } }));
vi.mock('../../../../../src/renderer/console/view-state.ts', () => ({ openCase: () => {} }));
vi.mock('zustand', () => ({ useStore: (store: { getState(): unknown }) => store.getState() }));

test('what is cleared of a new case can be brought back where something was typed, and only there', () => {
  openLog();
  clearLog();
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

test('a case that main fails to log says why, and can be logged by asking again', async () => {
  openLog();
  const logged = {} as LoggedCase;
  asked.logCase.mockRejectedValueOnce(new Error('the vault is gone'));
  await logCase(logged);
  expect(useLog()).toMatchObject({ isLogging: false, problem: { detail: 'the vault is gone' } });
  asked.logCase.mockResolvedValueOnce({ ok: true, caseId: 'logged/1' });
  await logCase(logged);
  expect(useLog()).toMatchObject({ isLogging: false, open: null, problem: null });
});

test('a new case in which nothing was typed is asked for now, whenever its form is opened; what was typed stays', () => {
  const openedLater = () => {
    closeLog();
    clock.at += 3_600_000;
    openLog();
    return useLog().draft?.time;
  };
  clock.at = Date.UTC(2026, 10, 23, 2, 5);
  clearLog();
  expect(useLog().draft?.time).toBe('10:05');
  expect(openedLater()).toBe('11:05');
  changeLog({ subject: 'Slow disk' });
  expect(openedLater()).toBe('11:05');
  expect(useLog().draft?.subject).toBe('Slow disk');
});

test('what was typed to put a case right stays until it is kept, beside what was typed of a new one', async () => {
  const logged: LoggedCase = {
    subject: 'Slow disc',
    customer: '',
    owner: '',
    severity: 'B',
    serviceType: 'billing',
    plan: 'standard',
    openedAt: clock.at,
    intake: { channel: 'phone', contact: '', notes: '' },
  };
  const subject = { ...caseOfLog(logged, 7, clock.at), firstSeenAt: clock.at };
  openLog();
  changeLog({ subject: 'A new one' });
  openCorrection(subject);
  expect(useLog().correction?.draft.subject).toBe('Slow disc');
  changeLog({ subject: 'Slow disk' });
  closeLog();
  openCorrection(subject);
  expect(useLog()).toMatchObject({
    draft: { subject: 'A new one' },
    correction: { draft: { subject: 'Slow disk' } },
  });

  asked.correctCase.mockResolvedValueOnce({
    ok: false,
    problem: { code: 'vault-unavailable', subject: '', detail: '' },
  });
  await correctCase({ ...logged, subject: 'Slow disk' });
  expect(useLog()).toMatchObject({ open: 'correction', problem: { code: 'vault-unavailable' } });
  asked.correctCase.mockResolvedValueOnce({ ok: true });
  await correctCase({ ...logged, subject: 'Slow disk' });
  expect(asked.correctCase.mock.lastCall?.[0]).toMatchObject({
    caseId: 'logged-here/7',
    subject: 'Slow disk',
  });
  expect(useLog()).toMatchObject({ open: null, correction: null, problem: null });

  openCorrection(subject);
  changeLog({ subject: 'Slow disk' });
  forgetCorrection();
  asked.correctCase.mockClear();
  await correctCase(logged);
  expect(asked.correctCase, 'nothing was put right').not.toHaveBeenCalled();
  expect(useLog().open).toBeNull();
});
