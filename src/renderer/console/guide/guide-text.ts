import type { Language } from '../../../contract/language.ts';
import type { GuideSection } from './guide-section.ts';

type Files = Promise<readonly { readonly sections: readonly GuideSection[] }[]>;

const FILES: Readonly<Record<Language, () => Files>> = {
  en: () => Promise.all([import('../../../../docs/guide.md'), import('../../../../docs/own-policy.md')]),
  'zh-CN': () =>
    Promise.all([import('../../../../docs/guide.zh-CN.md'), import('../../../../docs/own-policy.zh-CN.md')]),
};

const read = new Map<Language, Promise<readonly GuideSection[]>>();

/**
 * The guide in a language, the same promise each time: its chapters, and as a further one each file that it leads to.
 */
export function guideIn(language: Language): Promise<readonly GuideSection[]> {
  const before = read.get(language);
  if (before !== undefined) return before;
  const asked = FILES[language]().then(([guide, ...others]) => [
    ...(guide?.sections.slice(1) ?? []),
    ...others.flatMap(({ sections }) => sections.map((one) => ({ ...one, level: one.level + 1 }))),
  ]);
  read.set(language, asked);
  return asked;
}
