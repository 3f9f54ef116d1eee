import { beforeEach, expect, test, vi } from 'vitest';
import { callOff, importNow } from '../../../../../src/renderer/console/import/import-file.ts';
import {
  closeImport,
  startImport,
  useImport,
} from '../../../../../src/renderer/console/import/import-store.ts';
import {
  chooseFile,
  importInto,
  readAs,
  takeDropped,
} from '../../../../../src/renderer/console/import/open-file.ts';
import { readPreview } from '../../../../../src/renderer/console/import/read-preview.ts';
import { answeredLater } from '../../../../support/answered-later.ts';

const asked = vi.hoisted(() => ({
  openDroppedFile: vi.fn(),
  openFile: vi.fn(),
  cancelImport: vi.fn(async () => ({ ok: true })),
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

const FILE = { outcome: 'opened', file: { fileId: 'f', name: 'a.csv' } };
beforeEach(() => {
  closeImport();
  asked.openDroppedFile.mockReset().mockImplementation(async () => structuredClone(FILE));
  for (const one of [asked.importFile, asked.closeFile, asked.cancelImport]) one.mockClear();
});

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

/** Begins to import a file, which main has not taken up yet; what is answered has it done so. */
async function beginImport() {
  await takeDropped([new File(['x'], 'a.csv')]);
  await readPreview();
  const { promise, resolve } = answeredLater();
  asked.importFile.mockReset().mockReturnValueOnce(promise);
  const importing = importNow();
  return async (answer: unknown) => {
    resolve(answer);
    await importing;
  };
}
const BEGUN = { ok: true, sourceId: 'exports', since: 5 };

test('an import that is called off while main takes it up is ended once it has begun, and does not come back', async () => {
  const answer = await beginImport();
  callOff();
  await answer(BEGUN);
  expect(asked.cancelImport).toHaveBeenCalledExactlyOnceWith({ sourceId: 'exports' });
  expect(useImport(({ isOpen, begun }) => [isOpen, begun])).toEqual([false, null]);
});

test('an import that is closed while main takes it up goes on, and does not come back', async () => {
  const answer = await beginImport();
  closeImport();
  await answer(BEGUN);
  expect(asked.cancelImport).not.toHaveBeenCalled();
  expect(useImport(({ isOpen, begun }) => [isOpen, begun])).toEqual([false, null]);
});

test('what becomes of an import that was closed leaves the next one alone', async () => {
  const answer = await beginImport();
  closeImport();
  await takeDropped([new File(['x'], 'b.csv')]);
  const before = useImport((all) => all);
  await answer(BEGUN);
  expect(useImport((all) => all)).toEqual(before);
});

test.each([
  ['choosing', () => chooseFile(), asked.openFile],
  ['dropping', () => takeDropped([new File(['x'], 'a.csv')]), asked.openDroppedFile],
])('a file that is opened by %s it after the import was closed is closed again', async (_, open, bridge) => {
  const { promise, resolve } = answeredLater();
  bridge.mockReset().mockReturnValueOnce(promise);
  const opening = open();
  closeImport();
  resolve(FILE);
  await opening;
  expect(asked.closeFile).toHaveBeenCalledExactlyOnceWith({ fileId: 'f' });
  expect(useImport(({ isOpen, file, doing }) => [isOpen, file, doing])).toEqual([false, null, 'nothing']);
});

test.each([
  ['chosen', () => chooseFile(), asked.openFile],
  ['dropped', () => takeDropped([new File(['x'], 'a.csv')]), asked.openDroppedFile],
])('a file that is %s is not being opened for ever when main fails', async (_, open, bridge) => {
  bridge.mockReset().mockRejectedValueOnce(new Error('the reader is gone'));
  await expect(open()).rejects.toThrow('the reader is gone');
  expect(state().doing).toBe('nothing');
});

test('beginning anew closes the file that is open, in main too', async () => {
  await takeDropped([new File(['x'], 'a.csv')]);
  startImport();
  expect(asked.closeFile).toHaveBeenCalledExactlyOnceWith({ fileId: 'f' });
  expect(useImport(({ isOpen, file }) => [isOpen, file])).toEqual([true, null]);
});
