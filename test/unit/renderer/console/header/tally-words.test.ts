import { expect, test } from 'vitest';
import type { BoardFilter } from '../../../../../src/contract/board-view.ts';
import { tallyTitle } from '../../../../../src/renderer/console/header/tally-words.ts';
import { words } from '../sample-cases.ts';

const title = (states: BoardFilter['states'], language: 'en' | 'zh-CN' = 'en') =>
  tallyTitle({ counted: 'breached', count: 3, passing: null }, states, words(language));

test('a tally says that a press shows only its cases just where no other is chosen', () => {
  expect(title([])).toBe('Breached: 3 on the whole desk. Press to show only these');
  expect(title(['paused'])).toBe('Breached: 3 on the whole desk. Press to show these, too');
  expect(title(['paused', 'breached'])).toBe('Breached: 3 on the whole desk. Stop filtering by Breached');
});

test('a tally ends its sentences as its language does', () => {
  expect(title([], 'zh-CN')).toBe('已超时：全部 3 个。点击只显示这些');
  expect(title(['paused'], 'zh-CN')).toBe('已超时：全部 3 个。点击同时显示这些');
});
