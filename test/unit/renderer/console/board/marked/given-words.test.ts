import { expect, test } from 'vitest';
import { givenWords } from '../../../../../../src/renderer/console/board/marked/given-words.ts';
import { command } from '../../../../../support/commands.ts';
import { words } from '../../sample-cases.ts';

const ofDesk = { command: command(1, { kind: 'resume' }) };
const ofLogged = { command: command(2, { kind: 'resume' }, { sourceId: 'logged-here' }) };

test.each([
  [[ofDesk, ofDesk], '2 not yet sent', '2 项尚未发送'],
  [[ofLogged], '1 done here', '1 项已在此完成'],
  [[ofDesk, ofLogged, ofLogged], '1 not yet sent, 2 done here', '1 项尚未发送，2 项已在此完成'],
])('what was done to cases that were logged here is never called not yet sent', (undoable, en, zh) => {
  expect(givenWords(undoable, words('en'))).toBe(en);
  expect(givenWords(undoable, words('zh-CN'))).toBe(zh);
});
