// The user guide as the program shows it: Markdown becomes HTML when the program is built, a module a file.
import { basename } from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';
import type { Plugin } from 'vite';
import type { GuideSection } from '../src/renderer/console/guide/guide-section.ts';

/**
 * The sections of a Markdown file. What leads elsewhere from before its first chapter, to another language or to its
 * own chapters, is left out. A link to another of the program's Markdown files leads to that one's first section; what
 * is not within the program is text.
 *
 * @param file its name, such as `guide.zh-CN.md`: ids are the same in every language but for their headings.
 */
export function readGuide(markdown: string, file: string): readonly GuideSection[] {
  const guide = guideName(file);
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const [name = '', anchor = ''] = href.split('#');
        if (name !== '' && !name.endsWith('.md')) return words;
        const target = name === '' ? guide : guideName(name);
        return `<a href="#${anchor === '' ? target : `${target}-${anchor}`}">${words}</a>`;
      },
    },
  });
  const sections: { id: string; level: number; title: string; tokens: Token[] }[] = [];
  for (const token of marked.lexer(markdown)) {
    if (isHeading(token)) {
      const id = sections.length === 0 ? guide : `${guide}-${anchorOf(token.text)}`;
      sections.push({ id, level: token.depth, title: token.text, tokens: [] });
    } else if (sections.length > 1 || !leadsElsewhere(token)) sections.at(-1)?.tokens.push(token);
  }
  return sections.map(({ tokens, ...section }) => ({ ...section, html: marked.parser(tokens).trim() }));
}

/** Turns `import { sections } from 'guide.md'` into the sections of that file. */
export function guidePlugin(): Plugin {
  return {
    name: 'caseclock:guide',
    transform(code, id) {
      if (!id.endsWith('.md')) return null;
      return {
        code: `export const sections = ${JSON.stringify(readGuide(code, basename(id)))};`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function leadsElsewhere({ raw }: Token): boolean {
  return /^(?:(?:\d+\. )?\[[^\]]+\]\([^)]+\)\s*)+$/.test(raw);
}

/** `guide.zh-CN.md` is `guide`. */
function guideName(file: string): string {
  return file.replace(/(?:\.zh-CN)?\.md$/, '');
}

/** The anchor that a heading has on the pages where the file is read otherwise. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
