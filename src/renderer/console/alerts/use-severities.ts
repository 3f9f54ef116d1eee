import { severitiesInForce, topSeverities } from '../../../domain/policy/severities.ts';
import { HOUR } from '../../../domain/units.ts';
import { useBook } from '../desk/rules.ts';
import { useNow } from '../use-now.ts';

/** The severities of the policies in force, and which of them are the most severe. */
export function useSeverities() {
  const book = useBook();
  const now = useNow(HOUR);
  return { all: severitiesInForce(book, now), top: topSeverities(book, now) };
}
