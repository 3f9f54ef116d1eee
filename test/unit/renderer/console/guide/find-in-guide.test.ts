import { expect, test } from 'vitest';
import { findInGuide, wordsOf } from '../../../../../src/renderer/console/guide/find-in-guide.ts';
import type { GuideSection } from '../../../../../src/renderer/console/guide/guide-section.ts';

const section = (id: string, level: number, title: string, html: string): GuideSection => ({
  id,
  level,
  title,
  html,
});

const SECTIONS = [
  section('connect', 2, 'Connect', '<p>Any number.</p>'),
  section('rt', 3, 'Request Tracker', '<p>A <strong>token</strong> &amp; an address.</p>'),
  section('files', 3, 'Files', '<p>CSV &lt;64 MB.</p>'),
  section('backup', 2, 'Backup', '<p>A token is not in it.</p>'),
];

const found = (search: string) =>
  findInGuide(SECTIONS, wordsOf(search)).map(({ section: { id }, isFound }) => (isFound ? id : `(${id})`));

test('without a word the whole guide is there', () => {
  expect(found('  ')).toEqual(['connect', 'rt', 'files', 'backup']);
});

test('a section is found by all the words in it, whatever their letters, and stands below its chapter', () => {
  expect(found('TOKEN')).toEqual(['(connect)', 'rt', 'backup']);
  expect(found('token address')).toEqual(['(connect)', 'rt']);
});

test('a heading is found, too, and a chapter stands once', () => {
  expect(found('c')).toEqual(['connect', 'rt', 'files', 'backup']);
  expect(found('tracker')).toEqual(['(connect)', 'rt']);
});

test('what is read is searched, not how it is written', () => {
  expect(found('<64')).toEqual(['(connect)', 'files']);
  expect(found('&amp;')).toEqual([]);
  expect(found('strong')).toEqual([]);
});
