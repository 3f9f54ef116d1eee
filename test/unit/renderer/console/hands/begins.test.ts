import { expect, it } from 'vitest';
import { begins } from '../../../../../src/renderer/console/hands/begins.ts';

it.each([
  ['show the wall tv display', ['wall'], true],
  ['show the wall tv display', ['dis', 'sh'], true],
  ['all vms behind the firewall', ['wall'], false],
  ['show the wall tv display', ['wall', 'isp'], false],
  ['显示大屏 电视 显示器', ['大屏'], true],
  ['显示大屏 电视 显示器', ['屏'], true],
  ['显示大屏 电视 显示器', ['示'], false],
  ['更改级别 升级', ['级别'], true],
])('a word of "%s" begins with each of %j: %s', (text, words, does) => {
  expect(begins(text, words)).toBe(does);
});
