import { expect, test, vi } from 'vitest';
import {
  closeImport,
  importInto,
  importNow,
  readAs,
  readPreview,
  takeDropped,
  useImport,
} from '../../../../../src/renderer/console/import/import-store.ts';

const asked = vi.hoisted(() => ({
  openDroppedFile: async () => ({ outcome: 'opened', file: { fileId: 'f', name: 'a.csv' } }),
  previewFile: async () => ({ ok: true, preview: {} }),
  compareFile: async () => ({ comparison: null }),
  importFile: vi.fn(),
  reopenFile: vi.fn(),
  closeFile: vi.fn(async () => ({ ok: true })),
}));
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: asked }));
vi.mock('../../../../../src/renderer/console/program.ts', () => ({
  loadSources: async () => {},
  programStore: { getState: () => ({ state: null, sources: [] }) },
}));
vi.mock('../../../../../src/renderer/console/connections/vocabulary.ts', () => ({
  vocabularyOf: () => ({}),
}));
vi.mock('../../../../../src/renderer/console/import/file-draft.ts', () => ({
  draftFor: () => ({ guesses: [] }),
  readFileDraft: () => ({ ok: true, source: { id: 'exports' } }),
  sourceThatFits: () => null,
}));
vi.mock('zustand', () => ({
  useStore: (store: { getState(): unknown }, select: (state: unknown) => unknown) => select(store.getState()),
}));

const state = () => useImport(({ doing, problem, begun }) => ({ doing, problem, begun }));

test.each([
  [
    'refuses it',
    async () => ({ ok: false, problem: { code: 'not-kept', subject: '', detail: '' } }),
    'not-kept',
  ],
  ['fails', async () => Promise.reject(new Error('the vault is gone')), undefined],
])('an import is not under way for ever when main %s: it can be begun again', async (_, answer, code) => {
  await takeDropped([new File(['x'], 'a.csv')]);
  await readPreview();
  asked.importFile.mockImplementationOnce(answer);
  await importNow().catch(() => {});
  expect(state()).toMatchObject({ doing: 'nothing', begun: null });
  expect(state().problem?.code).toBe(code);
  asked.importFile.mockResolvedValueOnce({ ok: true, sourceId: 'exports', since: 5 });
  await importNow();
  expect(state()).toMatchObject({ doing: 'nothing', begun: { sourceId: 'exports', since: 5 } });
});

test.each([
  ['another form', () => readAs({ hasHeading: true })],
  ['that of another source', () => importInto('exports')],
])('a file that cannot be read in %s stays as it was, and says why', async (_, reopen) => {
  await takeDropped([new File(['x'], 'a.csv')]);
  await readPreview();
  const before = useImport((all) => all);
  const problem = { code: 'file-empty', subject: 'a.csv', detail: '' };
  asked.reopenFile.mockReset().mockResolvedValueOnce({ outcome: 'failed', problem });
  await reopen();
  expect(useImport((all) => all)).toEqual({ ...before, problem });
});

test('a file is opened in another form once, however often that is asked for while it goes on', async () => {
  await takeDropped([new File(['x'], 'a.csv')]);
  const reopened = { outcome: 'opened', file: { fileId: 'g', name: 'a.csv' } };
  asked.reopenFile.mockReset().mockResolvedValue(reopened);
  await Promise.all([readAs({ hasHeading: true }), readAs({ hasHeading: false }), importInto(null)]);
  expect(asked.reopenFile).toHaveBeenCalledTimes(1);
  expect(useImport(({ file, doing }) => [file?.fileId, doing])).toEqual(['g', 'nothing']);
});

test('a file that is opened in another form after the import was closed is closed again', async () => {
  await takeDropped([new File(['x'], 'a.csv')]);
  asked.reopenFile
    .mockReset()
    .mockResolvedValue({ outcome: 'opened', file: { fileId: 'late', name: 'a.csv' } });
  const reopening = readAs({ hasHeading: true });
  closeImport();
  await reopening;
  expect(asked.closeFile).toHaveBeenLastCalledWith({ fileId: 'late' });
  expect(useImport(({ file, isOpen }) => [file, isOpen])).toEqual([null, false]);
});
