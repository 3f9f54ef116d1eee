import type { z } from 'zod';
import type { Expected } from './expected.ts';
import { MOST_MINUTES } from './fields.ts';

type Issue = z.core.$ZodIssue;

/**
 * What the policy's schema expected where it raised `issue`.
 *
 * @throws Error for a kind of check that the schema does not have.
 */
export function expectedOf(issue: Issue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'too_small':
      return issue.origin === 'array' ? expected('entries', { least: Number(issue.minimum) }) : WHOLE_NUMBER;
    case 'too_big':
      return WHOLE_NUMBER;
    case 'invalid_format':
      return expected('date');
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf('options' in issue ? issue.options : []);
    case 'unrecognized_keys':
      return expected('known-field');
    case 'invalid_key': {
      const [first] = issue.issues;
      return first === undefined ? expected('identifier') : expectedOf(first);
    }
    case 'custom':
      // Every custom check of the schema is made with `expecting`, or by `contradictionsOf`.
      return issue.params?.['expected'] as Expected;
    default:
      throw new Error(`the schema of a policy has no check ${issue.code}`);
  }
}

const WHOLE_NUMBER = expected('whole-number', { least: 1, most: MOST_MINUTES });

function ofType({ expected: type }: z.core.$ZodIssueInvalidType): Expected {
  if (type === 'string') return expected('text');
  if (type === 'array') return expected('list');
  return type === 'object' || type === 'record' ? expected('object') : WHOLE_NUMBER;
}

function oneOf(values: readonly unknown[] = []): Expected {
  return expected('one-of', { values: values.map(String).join(', ') });
}

function expected(code: Expected['code'], params: Expected['params'] = {}): Expected {
  return { code, params };
}
