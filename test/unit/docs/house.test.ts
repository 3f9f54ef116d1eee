import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
const house = text.slice(text.indexOf('## The house'), text.indexOf('## The clock'));
const named = (part: string) => [...part.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);

/** Those whose folders each have a place of their own. */
const FLOORS = [
  'src',
  'src/domain',
  'src/main',
  'src/main/sync',
  'src/renderer',
  'src/renderer/console',
  'src/renderer/vault',
  'test',
];

const guides = ['CONTRIBUTING.md', 'README.md', 'SECURITY.md'].concat(
  readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
);

it.each(guides)('%s names no place of the project that is not there', (guide) => {
  const places = named(readFileSync(path.join(root, guide), 'utf8')).filter(
    (name) => /^(src|test|build)\/[\w./-]+$/.test(name) && !name.endsWith('.js'),
  );
  expect(places.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

describe('the house of ARCHITECTURE.md', () => {
  it.each(FLOORS)('names every folder of %s', (floor) => {
    const folders = readdirSync(path.join(root, floor), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => name);
    const known = named(house);
    const missing = folders.filter(
      (name) => !known.some((one) => one === `${name}/` || `${one}/`.startsWith(`${floor}/${name}/`)),
    );
    expect(missing).toEqual([]);
  });

  it('names no folder that is not there', () => {
    const folders = named(house).filter((name) => /^(src|test|build)(\/|$)/.test(name));
    expect(folders.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('names no file that is not there', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const ours = [...files, ...readdirSync(path.join(root, 'build'), { recursive: true, encoding: 'utf8' })];
    const gone = named(text)
      .filter((name) => /^[\w./-]+\.tsx?$/.test(name))
      .map((name) => name.replace(/^(src|build)\//, ''))
      .filter((name) => !ours.some((file) => file === name || file.endsWith(`/${name}`)));
    expect(gone).toEqual([]);
  });
});
