import { expect, test } from 'vitest';
import { savedSourceWords } from '../../../../../src/renderer/console/connections/saved-source-words.ts';
import { createI18n } from '../../../../../src/renderer/console/i18n/i18n.ts';
import { wordingOf } from '../../../../../src/renderer/console/wording/wording.ts';

const wording = wordingOf(createI18n('en'), 'en', 'Asia/Shanghai');
const problem = { code: 'host-not-found', subject: 'rt.example.com', detail: '' } as const;

test.each([
  ['has not begun', undefined, 'Saved. It is being synced.', true],
  ['is synced again after a failure', { activity: 'syncing', problem }, 'Saved. It is being synced.', true],
  ['is synced', { activity: 'idle', problem: null }, 'Saved.', true],
  ['is paused', { activity: 'paused', problem: null }, 'Saved.', true],
  [
    'cannot be synced',
    { activity: 'idle', problem },
    'Saved, but it cannot be synced: The server’s name is not known.',
    false,
  ],
] as const)(
  'a connection that %s is not told as anything else once it is saved',
  (_, state, words, isWell) => {
    expect(savedSourceWords(state, wording)).toEqual({ words, isWell });
  },
);
