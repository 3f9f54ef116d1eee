import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceProblemSchema } from '../../../../../src/contract/problem.ts';
import en from '../../../../../src/renderer/console/i18n/en.json' with { type: 'json' };
import zhCN from '../../../../../src/renderer/console/i18n/zh-CN.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

const folder = join(import.meta.dirname, '../../../../../src/renderer/console');
const texts = { en: flat(en), 'zh-CN': flat(zhCN) };
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const sources = files.map(({ text }) => text).join('\n');

/** Keys as they are written in code, `${…}` standing for one part. */
const written = [...sources.matchAll(/['`]([a-zA-Z-]+(?:\.(?:[a-zA-Z0-9-]+|\$\{[^}]+\}))*)['`]/g)].map(
  ([, key = '']) => key,
);
const patterns = [...new Set(written)].map(
  (key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`),
);

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

/** The key as code asks for it: without the plural's form. */
function asked(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();
}

test('both languages have the same texts, but for the plural forms that only one has', () => {
  const of = (language: 'en' | 'zh-CN') => [...new Set([...texts[language].keys()].map(asked))].sort();
  expect(of('zh-CN')).toEqual(of('en'));
  const chinese = [...texts['zh-CN'].keys()].filter((key) => key.endsWith('_one'));
  expect(chinese).toEqual([]);
});

test.each(['en', 'zh-CN'] as const)(
  'every plural in %s has the forms that its language asks for',
  (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = [...texts[language].keys()].filter((key) => /_other$/.test(key)).map(asked);
    for (const key of plurals) {
      for (const form of forms) expect(texts[language].has(`${key}_${form}`), `${key}_${form}`).toBe(true);
    }
  },
);

test('no text is empty, and both languages fill in the same facts', () => {
  for (const [key, text] of texts.en) {
    expect(text.trim(), key).not.toBe('');
    const other = texts['zh-CN'].get(key);
    if (other !== undefined) expect(placeholders(other), key).toEqual(placeholders(text));
  }
});

test('every text is used', () => {
  const unused = [...texts.en.keys()].map(asked).filter((key) => !patterns.some((it) => it.test(key)));
  expect(unused).toEqual([]);
});

test('every text that is asked for exists', () => {
  const keys = [...texts.en.keys()].map(asked);
  const askedFor = [...sources.matchAll(/\bt\(\s*['`]([^'`]+)['`]/g)].map(([, key = '']) => key);
  expect(askedFor.length).toBeGreaterThan(150);
  for (const key of askedFor) {
    const pattern = new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`);
    expect(
      keys.some((known) => pattern.test(known)),
      key,
    ).toBe(true);
  }
});

test.each(sourceProblemSchema.shape.code.options)('the problem %s has words and a way out', (code) => {
  for (const language of ['en', 'zh-CN'] as const) {
    expect(texts[language].get(`problem.${code}.title`)).toBeTruthy();
    expect(texts[language].get(`problem.${code}.way`)).toBeTruthy();
  }
});

test('no page keeps a sentence: it would stay in the language in which it was said', () => {
  const setters = /\bset[A-Z]\w*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;
  // What is read aloud is said once.
  const shown = files.filter(({ name }) => !name.startsWith('announce'));
  const kept = shown.flatMap(({ name, text }) =>
    [...text.matchAll(setters)]
      .filter(([, what = '']) => /\bt\(|Words\(/.test(what))
      .map(([call]) => [name, call]),
  );
  expect(kept).toEqual([]);
});
