import { beforeEach, expect, test, vi } from 'vitest';
import {
  discardDraft,
  discardedOf,
  draftOf,
  dropDraft,
  dropDraftsOf,
  keepDraft,
} from '../../../../../../src/renderer/console/case/commands/text-drafts.ts';

beforeEach(() => {
  const kept: Record<string, string> = {};
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, text: string) => Reflect.set(kept, key, text) },
    removeItem: { value: (key: string) => Reflect.deleteProperty(kept, key) },
  });
  vi.stubGlobal('localStorage', kept);
  vi.stubGlobal('window', new EventTarget());
});

test('what was given leaves its form, and what is written there since, as in another window, stays', () => {
  keepDraft('rt/1', 'reply', 'First.');
  dropDraft('rt/1', 'reply', 'First.');
  expect(draftOf('rt/1', 'reply')).toBe('');
  keepDraft('rt/1', 'reply', 'Second, by now.');
  dropDraft('rt/1', 'reply', 'First.');
  expect(draftOf('rt/1', 'reply')).toBe('Second, by now.');
});

test('what was discarded can be brought back until something else is begun in its form', () => {
  keepDraft('rt/1', 'reply', 'A long answer.');
  discardDraft('rt/1', 'reply');
  expect(draftOf('rt/1', 'reply')).toBe('');
  expect(discardedOf('rt/1', 'reply')).toBe('A long answer.');
  expect(discardedOf('rt/1', 'note')).toBeNull();
  expect(discardedOf('rt/2', 'reply')).toBeNull();
  discardDraft('rt/1', 'reply');
  expect(discardedOf('rt/1', 'reply'), 'an empty form discards nothing').toBe('A long answer.');
  keepDraft('rt/1', 'reply', 'Another.');
  dropDraft('rt/1', 'reply', 'Another.');
  expect(discardedOf('rt/1', 'reply')).toBeNull();
});

test('what was discarded is not brought back once something else was begun there in another window', () => {
  keepDraft('rt/1', 'reply', 'First.');
  discardDraft('rt/1', 'reply');
  const elsewhere = (newValue: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'draft reply rt/1', newValue }));
  elsewhere(null);
  expect(discardedOf('rt/1', 'reply')).toBe('First.');
  elsewhere('Second, in the window of the case.');
  elsewhere(null);
  expect(discardedOf('rt/1', 'reply')).toBeNull();
});

test('what was begun on the cases of a source goes with it, and that of no other', () => {
  keepDraft('rt/1', 'note', 'Of a source that goes.');
  keepDraft('rt-2/1', 'note', 'Of another.');
  dropDraftsOf('rt');
  expect([draftOf('rt/1', 'note'), draftOf('rt-2/1', 'note')]).toEqual(['', 'Of another.']);
});
