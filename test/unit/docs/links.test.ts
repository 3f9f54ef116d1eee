import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];

describe('documents', () => {
  it('are found at all', () => {
    expect(documents).toContain('README.md');
    expect(documents).toContain(path.join('docs', 'own-policy.md'));
  });

  it.each(documents)('%s links to what exists', (document) => {
    const file = path.join(root, document);
    const dead = relativeLinks(readFileSync(file, 'utf8')).filter(
      (target) => !existsSync(path.resolve(path.dirname(file), target)),
    );
    expect(dead).toEqual([]);
  });
});

/** The files that a document links to or shows, without what lies outside of the repository and parts of a page. */
function relativeLinks(markdown: string): readonly string[] {
  const text = markdown.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)]
    .map(([, target = '']) => decodeURI(target.replace(/#.*$/, '')))
    .filter((target) => target !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(target));
}
