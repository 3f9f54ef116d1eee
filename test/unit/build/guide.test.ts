import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../../build/guide.ts';

const docs = path.resolve(import.meta.dirname, '../../../docs');
const read = (file: string) => readGuide(readFileSync(path.join(docs, file), 'utf8'), file);

test('a section is what stands below a heading, up to the next', () => {
  const sections = readGuide('# Guide\n\n## 1. Start\n\nOpen *it*.\n\n### By hand\n\nType.', 'guide.md');
  expect(sections).toEqual([
    { id: 'guide', level: 1, title: 'Guide', html: '' },
    { id: 'guide-1-start', level: 2, title: '1. Start', html: '<p>Open <em>it</em>.</p>' },
    { id: 'guide-by-hand', level: 3, title: 'By hand', html: '<p>Type.</p>' },
  ]);
});

test('before its chapters, what leads to them or to another language is left out, and what is said is not', () => {
  const [title] = readGuide('# G\n\n[中文](g.zh-CN.md)\n\nHello.\n\n1. [One](#one)\n2. [Two](#two)', 'g.md');
  expect(title?.html).toBe('<p>Hello.</p>');
});

test('a link leads to a place within the program, or is text', () => {
  const markdown = '# G\n\n## One\n\n[a](#one) [b](other.zh-CN.md) [c](other.md#two) [d](example.json)';
  expect(readGuide(markdown, 'g.zh-CN.md')[1]?.html).toBe(
    '<p><a href="#g-one">a</a> <a href="#other">b</a> <a href="#other-two">c</a> d</p>',
  );
});

describe.each([
  ['English', ['guide.md', 'own-policy.md']],
  ['Chinese', ['guide.zh-CN.md', 'own-policy.zh-CN.md']],
])('the guide in %s', (_, files) => {
  const sections = files.flatMap(read);

  test('has each place once', () => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads only to places that it has', () => {
    const ids = sections.map(({ id }) => id);
    const links = sections.flatMap(({ html }) =>
      [...html.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !ids.includes(decodeURIComponent(id)))).toEqual([]);
  });
});

test('the guide has the same parts in both languages', () => {
  const levels = (file: string) => read(file).map(({ level }) => level);
  expect(levels('guide.zh-CN.md')).toEqual(levels('guide.md'));
  expect(levels('own-policy.zh-CN.md')).toEqual(levels('own-policy.md'));
});
