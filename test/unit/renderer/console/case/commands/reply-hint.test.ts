import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../../../src/domain/units.ts';
import { replyHint } from '../../../../../../src/renderer/console/case/commands/reply-hint.ts';
import { entry, NOON, words } from '../../sample-cases.ts';

const openedAt = NOON - HOUR;
const by = (name: string) =>
  entry({ openedAt, events: [{ id: 'r', at: NOON - MINUTE, kind: 'responded', by: name }] });

test('a reply meets the target until somebody has answered; then the form says who, and when', () => {
  expect(replyHint(entry({ openedAt }), NOON, words())).toMatch(/^The first reply meets the target/);
  expect(replyHint(by('Gao Ruoxi'), NOON, words())).toBe(
    'Answered today 13:59 by Gao Ruoxi: another reply does not change the clock.',
  );
  expect(replyHint(by('Gao Ruoxi'), NOON, words('zh-CN'))).toContain('Gao Ruoxi');
  expect(replyHint(by(''), NOON, words())).toBe(
    'Answered today 13:59: another reply does not change the clock.',
  );
});
