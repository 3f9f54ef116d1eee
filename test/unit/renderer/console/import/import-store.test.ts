import { expect, test, vi } from 'vitest';
import {
  importNow,
  readPreview,
  takeDropped,
  useImport,
} from '../../../../../src/renderer/console/import/import-store.ts';

const asked = vi.hoisted(() => ({
  openDroppedFile: async () => ({ outcome: 'opened', file: { fileId: 'f', name: 'a.csv' } }),
  previewFile: async () => ({ ok: true, preview: {} }),
  compareFile: async () => ({ comparison: null }),
  importFile: vi.fn(),
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
  draftFor: () => ({}),
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
