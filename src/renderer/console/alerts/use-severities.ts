import { severitiesInForce, topSeverities } from '../../../domain/policy/severities.ts';
import { HOUR } from '../../../domain/units.ts';
import { useBook } from '../desk/rules.ts';
import { useNow } from '../use-now.ts';

/** The severities of the policies in force, and what the most severe of them are called: more than one side by side. */
export function useSeverities() {
  const book = useBook();
  const now = useNow(HOUR);
  return { all: severitiesInForce(book, now), top: topSeverities(book, now).join('/') };
}
