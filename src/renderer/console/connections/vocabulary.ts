import { useMemo } from 'react';
import { type Policy, planSchema } from '../../../domain/policy/policy.ts';
import { useBook } from '../desk/rules.ts';
import type { Vocabulary } from './apply-survey.ts';
import type { Known } from './guesses.ts';

/** What these versions of policies have for the parts of a mapping, with their names in both languages. */
export function vocabularyOf(versions: readonly Policy[]): Vocabulary {
  const knownOf = (all: readonly { readonly id: string; readonly name: { en: string; zh: string } }[]) =>
    all.map(({ id, name }): Known => ({ id, names: [name.en, name.zh] }));
  return {
    severity: knownOf(versions.flatMap(({ severities }) => severities)),
    serviceType: knownOf(versions.flatMap(({ serviceTypes }) => serviceTypes)),
    plan: planSchema.options.map((id) => ({ id, names: [] })),
  };
}

/** The same of the policies in force. */
export function useVocabulary(): Vocabulary {
  const { versions } = useBook();
  return useMemo(() => vocabularyOf(versions), [versions]);
}
