import type { GuideSection } from './guide-section.ts';

/** A section that a search leaves in sight; of a chapter that only holds one that was found, the heading alone. */
export interface FoundSection {
  readonly section: GuideSection;
  readonly isFound: boolean;
}

/** The words of a search, in small letters. */
export function wordsOf(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The sections that hold every word, in their order and below their chapters; all of them for no word. */
export function findInGuide(
  sections: readonly GuideSection[],
  words: readonly string[],
): readonly FoundSection[] {
  const found: FoundSection[] = [];
  let chapter: GuideSection | null = null;
  for (const section of sections) {
    const isChapter = section.level === 2;
    if (isChapter) chapter = section;
    const text = `${section.title} ${textOf(section.html)}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    if (!isChapter && chapter !== null) found.push({ section: chapter, isFound: false });
    chapter = null;
    found.push({ section, isFound: true });
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The words of the guide's HTML, which writes these five letters otherwise and no more. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
