import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '../../../../../src/renderer/console/connections/draft.ts';
import { requestTrackerDrafts as drafts } from '../../../../../src/renderer/console/connections/draft-store.ts';

beforeEach(() => drafts.drop('new'));

test('what changes a draft is given the one of now, not the one that it was begun with', () => {
  const start = newDraft();
  drafts.change('new', start, () => ({ name: 'Night desk' }));
  const seen = vi.fn(() => ({ queues: 'Cases' }));
  const next = drafts.change('new', start, seen);
  expect(seen).toHaveBeenCalledExactlyOnceWith({ ...start, name: 'Night desk' });
  expect(next).toEqual({ ...start, name: 'Night desk', queues: 'Cases' });
});

test('a draft that was given up begins anew', () => {
  const start = newDraft();
  drafts.change('new', start, () => ({ name: 'Night desk' }));
  drafts.drop('new');
  expect(drafts.change('new', start, () => ({ queues: 'Cases' }))).toEqual({ ...start, queues: 'Cases' });
});
