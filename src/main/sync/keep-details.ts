import type { CaseDetail } from '../../domain/cases/case.ts';

/** More of one detail is not kept. */
const LONGEST_DETAIL = 4000;

/** More of one case's details is not kept: every open case is held by each page that shows the board. */
const MOST_OF_A_CASE = 16_000;

/** Details of a case as they are kept, in their order. Nothing is left out; what is too long is cut and says so. */
export function keepDetails(told: Iterable<Pick<CaseDetail, 'name' | 'value'>>): CaseDetail[] {
  let left = MOST_OF_A_CASE;
  return [...told].map(({ name, value: whole }) => {
    const value = cut(whole, Math.min(LONGEST_DETAIL, left));
    left -= value.length;
    return { name, value, ...(value.length < whole.length ? { cutFrom: whole.length } : {}) };
  });
}

/** The first `length` characters, or one less where that would halve one. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
