import { expect, test } from 'vitest';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { bannerWords } from '../../../../../src/renderer/console/wall/banner-words.ts';
import { dataStateOf } from '../../../../../src/renderer/console/wall/data-state.ts';
import { buildSourceState } from '../../vault/builders.ts';
import { beijing, words } from '../sample-cases.ts';

const NOON = beijing('2026-11-25T12:00:00');
const source = (name: string, more: Partial<SourceState> = {}) =>
  buildSourceState({ sourceId: name, name, lastSuccessAt: NOON, ...more });
const timedOut = { code: 'timed-out', subject: '', detail: '' } as const;
const linesOf = (language: 'en' | 'zh-CN', ...sources: SourceState[]) =>
  bannerWords(dataStateOf(sources, NOON, 2 * MINUTE), NOON, 'Ctrl+Shift+O', words(language));

test('a desk that waits for its sign-in says so, and how to enter it, before how old its cases are', () => {
  const locked = source('RT', { activity: 'waiting-for-secret', lastSuccessAt: NOON - 60 * MINUTE });
  expect(linesOf('en', locked, source('Other'))).toEqual([
    'RT waits for its sign-in: press Ctrl+Shift+O and enter it',
    'Not current: RT last read today 11:00',
  ]);
  expect(linesOf('zh-CN', locked)).toEqual([
    'RT 等待登录凭据：请按 Ctrl+Shift+O 打开主窗口并输入',
    '数据已旧：RT 最后读取于今天 11:00',
  ]);
  expect(
    linesOf(
      'en',
      source('RT', { activity: 'waiting-for-secret' }),
      source('B', { activity: 'waiting-for-secret' }),
    ),
  ).toEqual(['RT, B wait for their sign-ins: press Ctrl+Shift+O and enter them']);
});

test('any other trouble is named, beside a desk that waits too', () => {
  const failing = source('B', { problem: timedOut });
  expect(linesOf('en', failing)).toEqual(['Trouble with: B']);
  expect(linesOf('en', source('RT', { activity: 'waiting-for-secret' }), failing)).toHaveLength(2);
  expect(linesOf('en', source('RT'))).toEqual([]);
});
