import { expect, test } from 'vitest';
import { listInOneLine, namesIn } from '../../../../../src/renderer/console/people/names-in.ts';

test.each<[text: string, names: string[]]>([
  ['张三，李四、 Ann Lee', ['张三', '李四', 'Ann Lee']],
  ['Ann Lee, Bo Li; Cai Yun；', ['Ann Lee', 'Bo Li', 'Cai Yun']],
  ['Ann Lee\nBo Li', ['Ann Lee', 'Bo Li']],
  ['Ann Lee, ann lee ,', ['Ann Lee']],
  ['  Ann Lee ', ['Ann Lee']],
  [' ，', []],
])('the names in %j are each one', (text, names) => {
  expect(namesIn(text, [])).toEqual(names);
});

test('a name that an owner has as it stands is one, whatever is in it', () => {
  expect(namesIn('lee, ann', ['Lee, Ann'])).toEqual(['lee, ann']);
});

test('a name is cut to the longest that is kept', () => {
  expect(namesIn('x'.repeat(300), [])[0]).toHaveLength(200);
});

test('a list that is pasted line by line stays one', () => {
  expect(listInOneLine('Ann Lee\r\n Bo Li\n\n张三\n')).toBe('Ann Lee, Bo Li, 张三');
});
