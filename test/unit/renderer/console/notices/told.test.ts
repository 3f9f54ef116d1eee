import { beforeEach, expect, test, vi } from 'vitest';
import { DONE, refused } from '../../../../../src/contract/outcome.ts';

vi.mock('zustand', () => ({
  useStore: (store: { getState(): unknown }, of: (state: unknown) => unknown) => of(store.getState()),
}));
const { dismissFailure, tellWhatNobodyCatches, told, useFailure } = await import(
  '../../../../../src/renderer/console/notices/told.ts'
);

const settle = () => new Promise((resolve) => setTimeout(resolve));
beforeEach(dismissFailure);

test('what main refuses is told with its reason, until somebody has read it', async () => {
  const { problem } = refused('not-kept', '', 'the disk is full');
  told(Promise.resolve({ ok: false, problem }));
  await settle();
  expect(useFailure()).toEqual(problem);
  told(Promise.resolve(DONE));
  await settle();
  expect(useFailure()).toEqual(problem);
  dismissFailure();
  expect(useFailure()).toBeNull();
});

test('what fails is told in its own words', async () => {
  told(Promise.reject(new Error('no answer')));
  await settle();
  expect(useFailure()).toEqual({ code: 'failed', subject: '', detail: 'no answer' });
});

test.each([[DONE], [null], [undefined], ['shown']])('%j is no refusal', async (answer) => {
  told(Promise.resolve(answer));
  await settle();
  expect(useFailure()).toBeNull();
});

test('what fails and nobody has caught is told, too', () => {
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  tellWhatNobodyCatches();
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('lost') }));
  expect(useFailure()?.detail).toBe('lost');
});
