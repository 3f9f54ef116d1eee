import type { SourceProblem } from '../../contract/problem.ts';
import { errorText } from '../../domain/error-text.ts';
import { ConnectorError } from './connector.ts';

/** What to say of a failed pull; anything that is not a connector's own error is `unexpected`. */
export function problemOf(error: unknown): SourceProblem {
  if (error instanceof ConnectorError) return error.problem;
  const detail = errorText(error);
  return { code: 'unexpected', subject: '', detail };
}
