import type { TermsMapping } from '../../contract/sources/terms-mapping.ts';
import type { MappingRemark } from '../../domain/cases/case.ts';
import type { Plan } from '../../domain/policy/policy.ts';

/** A value of a source in the console's words; `remark` says when the source left it open. */
export interface Reading<T> {
  readonly value: T;
  readonly remark: MappingRemark | null;
}

/** How the values of the three mapped fields are read. */
export interface TermsReader {
  severity(found: string): Reading<string>;
  serviceType(found: string): Reading<string>;
  plan(found: string): Reading<Plan>;
}

/** Whether two names of a field or a value are the same, without case and surrounding spaces. */
export function sameWord(a: string, b: string): boolean {
  return wordOf(a) === wordOf(b);
}

/** Reads by `mapping`; what it does not have is read as its fallback, with a remark. */
export function createTermsReader(mapping: TermsMapping): TermsReader {
  const { fallback } = mapping;
  return {
    severity: readerOf('severity', mapping.severities, fallback.severity),
    serviceType: readerOf('service-type', mapping.serviceTypes, fallback.serviceType),
    plan: readerOf('plan', mapping.plans, fallback.plan),
  };
}

function readerOf<T extends string>(
  field: MappingRemark['field'],
  words: Readonly<Record<string, T>>,
  readAs: T,
): (found: string) => Reading<T> {
  const byWord = new Map(Object.entries(words).map(([word, value]) => [wordOf(word), value]));
  return (found) => {
    const value = byWord.get(wordOf(found));
    return value === undefined
      ? { value: readAs, remark: { field, found: found.trim(), readAs } }
      : { value, remark: null };
  };
}

function wordOf(text: string): string {
  return text.trim().toLowerCase();
}
